import { expect } from "chai";
import type { ActKind } from "../../src/domain/acts/Act.ts";
import type { JsonValue } from "../../src/domain/content/JsonValue.ts";
import { PRESENT_RULES } from "../../src/domain/generations/Rules.ts";
import { ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { identifierDigest } from "../../src/domain/identifiers.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { moneyOf } from "../../src/domain/money.ts";
import { ROLES, SCHEMES } from "../../src/domain/roles.ts";
import { Findings } from "../../src/verify/Findings.ts";
import { StandingCheck } from "../../src/verify/StandingCheck.ts";
import { EXAMPLES } from "../domain/acts/examples.ts";
import { T0 } from "./TestLedger.ts";

const CAMDEN = { organisation: 1, name: "Camden" };
const KEY = { label: "first" };
const AUTHORITY = { post: "headOfProcurement", reference: "PRO/3" };
const PRICE = moneyOf(350_000, 2000, "GBP");

/** Acts with their contents, told one by one; numbers of organisations are those that the Directory would give. */
class Told {
  readonly findings = new Findings();
  readonly #check = new StandingCheck(this.findings, {
    memorandum: ZERO_BYTES32,
    founders: [{ identifier: identifierDigest("GB-LAE-CMD"), key: "0x", scheme: SCHEMES.plain, roles: ROLES.OFFICER }],
  });
  #count = 0;

  constructor() {
    const identifiers = [{ scheme: "GB-LAE", id: "CMD" }];
    void this.tell("FoundingSigned", { title: "Memorandum", founders: [{ ...CAMDEN, identifiers, key: KEY }] });
  }

  /** @param number given to the organisation that is entered */
  async tell(kind: ActKind, content: object, number?: number): Promise<this> {
    this.#count += 1;
    const [actHash, id] = [keccakOfText(`act ${this.#count}`), keccakOfText("key")];
    const placed = { act: { ...EXAMPLES[kind].act, organisation: 1 }, actHash, sequence: this.#count, keyId: id, signer: id, signature: id, proof: undefined, extras: {}, roles: 0, blockNumber: 1, time: T0, subjectHead: ZERO_BYTES32, ledgerHead: ZERO_BYTES32, rules: PRESENT_RULES }; // prettier-ignore
    await this.#check.observe(placed, number === undefined ? {} : { number }, [content as JsonValue]);
    return this;
  }

  opens(changes: object = {}): Promise<this> {
    const { content } = EXAMPLES.ProcurementOpened;
    return this.tell("ProcurementOpened", { ...(content as object), lead: CAMDEN, members: [], ...changes });
  }

  invoices(changes: object = {}): Promise<this> {
    return this.tell("InvoiceRecorded", { ...(EXAMPLES.InvoiceRecorded.content as object), ...changes });
  }

  get found(): string[] {
    return this.findings.all.map(({ sequence, weight, code }) => `act ${sequence}: ${weight} ${code}`);
  }
}

describe("contents held against what was recorded before them", () => {
  it("are as they should be in an opening and an invoice", async () => {
    const told = await (await new Told().opens()).invoices();
    expect(told.found).to.deep.equal([]);
  });

  it("are in question where an amount is in another currency than the procurement", async () => {
    const told = await (await new Told().opens()).invoices({ price: moneyOf(350_000, 2000, "EUR") });
    expect(told.found).to.deep.equal(["act 3: questions currency-of-another"]);
  });

  it("are in question where a party never bore the name, or bears it no more", async () => {
    const told = await new Told().opens({ lead: { ...CAMDEN, name: "Islington" } });
    await told.tell("OrganisationRenamed", { name: "Camden Council" });
    await told.opens();
    await told.opens({ lead: { ...CAMDEN, name: "Camden Council" } });
    expect(told.found).to.deep.equal(["act 2: questions name-not-borne", "act 4: questions name-not-borne"]);
  });

  it("are in question where an identifier beside the name is another's, or there is no such organisation", async () => {
    const told = await new Told().opens({ lead: { ...CAMDEN, identifier: "GB-LAE-CMD" } });
    await told.opens({ lead: { ...CAMDEN, identifier: "GB-LAE-HCK" } });
    await told.opens({ members: [{ organisation: 2, name: "Hackney" }] });
    expect(told.found).to.deep.equal(["act 3: questions name-not-borne", "act 4: questions name-not-borne"]);
  });

  it("know a supplier by the name under which it was entered", async () => {
    const identifiers = [{ scheme: "GB-COH", id: "01234567" }];
    const told = await new Told().tell(
      "OrganisationEntered",
      { name: "Damp Sensors Ltd", kind: "supplier", identifiers, key: KEY, authority: AUTHORITY },
      3,
    );
    const ceiling = moneyOf(1_000, 2000, "GBP");
    const award = (name: string) => ({
      winners: [{ supplier: { organisation: 3, name }, reasons: "The best.", ceiling }],
      authority: AUTHORITY,
    });
    await told.tell("AwardDecided", award("Damp Sensors Ltd"));
    await told.tell("AwardDecided", award("Dump Sensors Ltd"));
    expect(told.found).to.deep.equal(["act 4: questions name-not-borne"]);
  });

  it("are in question where an invoice's number was given before", async () => {
    const told = await (await (await new Told().opens()).invoices()).invoices({ invoiceNumber: "hx-0031" });
    expect(told.found).to.deep.equal(["act 4: questions number-given-before"]);
  });

  it("are noted where a rule of today would refuse them: VAT that is not its rate", async () => {
    const told = await (await new Told().opens()).invoices({ price: { ...PRICE, vat: 87_500, gross: 437_500 } });
    expect(told.found).to.deep.equal(["act 3: notes refused-today"]);
  });
});
