import { expect } from "chai";
import { asMeant } from "../../../src/domain/entry/asMeant.ts";
import { NameBook, type NamedAgreement, type NameSource } from "../../../src/domain/entry/NameBook.ts";
import { NotClear } from "../../../src/domain/entry/NotClear.ts";
import type { Hex } from "../../../src/domain/Hex.ts";

const id = (number: number): Hex => `0x${String(number).padStart(64, "0")}`;
const camden = { number: 7, name: "London Borough of Camden", identifier: "GB-LAE-CMD" };
const hexagon = { number: 34, name: "Hexagon Research Ltd", identifier: "GB-COH-99990001" };
const hexagonHomes = { number: 41, name: "Hexagon Research Ltd Homes", identifier: "GB-COH-99990009" };
const organisations = [camden, hexagon, hexagonHomes];
const offered = (number: number, changed: Partial<NamedAgreement> = {}): NamedAgreement => ({
  id: id(number),
  reference: "CMD-1/A1",
  title: "Damp sensors",
  state: "in-force",
  buyer: camden,
  supplier: hexagon,
  offer: { sequence: number },
  ...changed,
});

function book(agreements: readonly NamedAgreement[] = []) {
  const asked: string[] = [];
  const source: NameSource = {
    organisation: (name) => {
      asked.push(name);
      return Promise.resolve(
        organisations.find(({ number, identifier }) => [String(number), identifier].includes(name)),
      );
    },
    organisations: (text) => Promise.resolve(organisations.filter(({ name }) => name.includes(text))),
    agreements: (called) =>
      Promise.resolve(
        agreements.filter(({ reference, title }) =>
          "reference" in called ? reference === called.reference : title.includes(called.text),
        ),
      ),
    actNumbered: (sequence) => Promise.resolve(sequence === 9 ? id(9) : undefined),
  };
  return { asked, names: new NameBook(source) };
}

const failure = (asking: Promise<unknown>) =>
  asking.then(
    () => expect.fail("It was clear."),
    (error: unknown) => {
      expect(error).to.be.instanceOf(NotClear);
      return error as NotClear;
    },
  );

describe("what people call things", () => {
  describe("an organisation", () => {
    it("is found by number, identifier, its whole name, or words that only it bears", async () => {
      const { names } = book();
      for (const name of ["34", "GB-COH-99990001", "Hexagon Research Ltd"])
        expect((await names.organisation(name)).number, name).to.equal(34);
      expect((await names.organisation("Camden")).number).to.equal(7);
    });

    it("has to be told apart where several bear the words, with number and identifier of each", async () => {
      const { message, candidates } = await failure(book().names.organisation("Hexagon"));
      expect(candidates).to.have.length(2);
      expect(message).to.contain("34 (Hexagon Research Ltd, GB-COH-99990001)").and.contain("41 (");
    });

    it("has to be looked up where there is none", async () => {
      const { message, candidates } = await failure(book().names.organisation("Octagon"));
      expect(candidates).to.deep.equal([]);
      expect(message).to.contain('no organisation "Octagon"');
    });

    it("is looked up once, however often it is named, and not for more than fifty names", async () => {
      const { names, asked } = book();
      for (let time = 0; time < 3; time++) await names.organisation("GB-LAE-CMD");
      expect(asked).to.have.length(1);
      const many = Array.from({ length: 60 }, (_, index) => names.organisation(`nobody ${index}`));
      const reasons = (await Promise.allSettled(many)).map((end) =>
        end.status === "rejected" ? String(end.reason) : "",
      );
      expect(reasons.filter((reason) => reason.includes("more than 50 things"))).to.have.length(11);
    });
  });

  describe("an agreement", () => {
    it("is found by reference or title, and by its id whatever is listed", async () => {
      const { names } = book([offered(1)]);
      expect(await names.agreement("CMD-1/A1", 7)).to.have.property("id", id(1));
      expect(await names.agreement("Damp", 7)).to.have.property("id", id(1));
      expect(await names.agreement(id(5), 7)).to.have.property("id", id(5));
    });

    it("is first of all one to which the signer is party", async () => {
      const others = { buyer: { number: 8 }, supplier: { number: 35, name: "Brightwell" } };
      const { names } = book([offered(1, others), offered(2)]);
      expect(await names.agreement("CMD-1/A1", 34)).to.have.property("id", id(2));
      expect(await names.agreement("CMD-1/A1", 35)).to.have.property("id", id(1));
    });

    it("is the one offer that stands, after others under its reference were declined or withdrawn", async () => {
      const { names } = book([offered(3, { state: "offered" }), offered(2, { state: "withdrawn" })]);
      expect(await names.agreement("CMD-1/A1", 7)).to.have.property("id", id(3));
    });

    it("is told apart from a second offer under its reference by the act that offered it", async () => {
      const { names } = book([offered(12), offered(9)]);
      const { message } = await failure(names.agreement("CMD-1/A1", 7));
      expect(message).to.contain("act 12 (CMD-1/A1 with Hexagon Research Ltd").and.contain("act 9 (");
      expect(message.length).to.be.lessThan(400);
      expect(await names.agreement("9", 7)).to.have.property("id", id(9));
      expect(await names.agreement("act 9", 7)).to.have.property("id", id(9));
    });
  });

  describe("in a wish", () => {
    it("stands wherever a number or an id is asked for", async () => {
      const { names } = book([offered(1)]);
      const wish = {
        kind: "AgreementOffered" as const,
        organisation: "GB-LAE-CMD",
        content: { buyer: { organisation: "Camden" }, supplier: "Hexagon Research Ltd", framework: "CMD-1/A1" },
      };
      expect(await asMeant(wish, names)).to.deep.equal({
        kind: "AgreementOffered",
        organisation: 7,
        content: {
          buyer: { organisation: 7, name: "London Borough of Camden" },
          supplier: { organisation: 34, name: "Hexagon Research Ltd" },
          framework: { agreement: id(1), reference: "CMD-1/A1" },
        },
      });
    });

    it("is a value too, and says what the act is about", async () => {
      const { names } = book([offered(1)]);
      const delivered = { kind: "MilestoneDelivered" as const, organisation: 34, agreement: "CMD-1/A1" };
      expect(await asMeant(delivered, names)).to.have.deep.property("values", { agreement: id(1) });
      const signed = { kind: "AgreementSigned" as const, organisation: 34, agreement: "CMD-1/A1" };
      expect(await asMeant(signed, names)).to.have.property("builtOn", id(1));
      const added = { kind: "IdentifierAdded" as const, organisation: 7, values: { of: "Hexagon Research Ltd" } };
      expect(await asMeant(added, names)).to.have.deep.property("values", { of: 34 });
    });

    it("names an earlier act by its number", async () => {
      const { names } = book();
      for (const act of [9, "9"]) {
        const wish = { kind: "ActAffirmed" as const, organisation: 7, values: { act, reason: "other" } };
        expect(await asMeant(wish, names)).to.have.deep.property("values", { act: id(9), reason: "other" });
      }
      const nowhere = { kind: "ActAffirmed" as const, organisation: 7, values: { act: 10 } };
      expect((await failure(asMeant(nowhere, names))).message).to.contain("There is no act 10");
    });

    it("is left alone where it is blank, a number or an id already", async () => {
      const { names, asked } = book();
      const content = { supplier: { organisation: "⟨number of the supplier⟩" }, buyer: { organisation: 7, name: "C" } };
      const wish = { kind: "AgreementOffered" as const, organisation: 7, builtOn: id(1), content };
      expect(await asMeant(wish, names)).to.deep.equal(wish);
      expect(asked).to.deep.equal([]);
    });
  });
});
