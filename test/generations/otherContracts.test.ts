import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { ServiceProblem } from "../../src/client/ServiceProblem.ts";
import { buildAct } from "../../src/domain/acts/buildAct.ts";
import { type Hex } from "../../src/domain/Hex.ts";
import { deployer, DeploymentPlan, presentPlan } from "../../src/ledger/deploymentPlan.ts";
import { createdAddress } from "../../src/ledger/transactions/createdAddress.ts";
import { runtimeCodeHashes } from "../../src/ledger/verification/runtimeCodeHashes.ts";
import type { Verification } from "../../src/verify/Verification.ts";
import type { Authority } from "../simulation/support/Authority.ts";
import { OFFICER } from "../simulation/support/tenderContent.ts";
import { asPublished } from "./asPublished.ts";
import { OtherGeneration } from "./OtherGeneration.ts";

const told = ({ verdict, findings }: Verification) => [verdict, ...findings.map(({ code }) => code)];

const planOf = (authority: Authority, reference: string) => ({
  values: { currency: "GBP" },
  content: { reference, title: "Sensors", summary: "Find damp early.", owner: authority.party, authority: OFFICER },
});

describe("a ledger that was founded with one contract less", function () {
  this.timeout(120_000);
  const plan = new DeploymentPlan(["StatementRegister"]);
  let ledger: OtherGeneration;
  let firstPlan: Hex;
  let published: () => Promise<Verification>;

  before(async () => {
    ledger = await OtherGeneration.found(plan);
    published = () => asPublished(ledger.founding, () => ledger.verify());
  });

  after(() => ledger.end());

  it("records, is started again, and records on", async () => {
    const before = ledger.acts;
    const plan = planOf(ledger.authority, "CMD-1");
    firstPlan = (await ledger.authority.records("PlanPublished", "procurement", plan)).receipt.actHash;
    const again = await ledger.serve();
    await again.records("PlanPublished", "procurement", planOf(again, "CMD-2"));
    expect(ledger.acts).to.equal(before + 2);
  });

  it("holds where a version of this program founded ledgers with these contracts", async () => {
    expect(told(await published())).to.deep.equal(["holds", "code-of-earlier-version"]);
    expect(told(await ledger.verify())).to.deep.equal(["holds but questioned", "code-vouched-by-founding-alone"]);
  });

  it("does not offer a register that it lacks", async () => {
    expect((await ledger.client.ledger()).registers).not.to.have.property("StatementRegister");
  });

  it("refuses a kind of that register in words, drafted, prepared or sent, and carries nothing", async () => {
    const { acts, authority } = ledger;
    const { receipt } = await authority.records("PlanPublished", "procurement", planOf(authority, "CMD-3"));
    const refused = (work: Promise<unknown>) =>
      work.catch((error: unknown) => error instanceof ServiceProblem && [error.kind, error.message]);
    const words = /^This ledger cannot record a ActAffirmed: .* admitted no StatementRegister .* Nothing was recorded/;
    const wish = { kind: "ActAffirmed", organisation: 1, values: { act: receipt.actHash }, content: {} } as const;
    const { subject, actHash } = receipt;
    const act = buildAct("ActAffirmed", { organisation: 1, subject, builtOn: actHash }, { act: actHash }, {});
    const forged = { ...act, signer: `0x${"11".repeat(20)}`, signature: "0x11" };
    const sent = await fetch(`${ledger.url}/api/acts`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(forged),
    });
    for (const answer of [
      await refused(ledger.client.draft({ kind: "ActAffirmed", organisation: 1 })),
      await refused(ledger.client.prepare(wish)),
      await refused(Promise.reject(new ServiceProblem(sent.status, await sent.json()))),
    ]) {
      expect(answer).to.have.nested.property("[0]", "kind-not-in-this-ledger");
      expect(answer).to.have.nested.property("[1]").that.matches(words);
    }
    expect(ledger.acts).to.equal(acts + 1);
  });

  describe("and that the consortium gave the register later", () => {
    const register = plan.addresses.StatementRegister;

    before(async () => {
      await ledger.create(await plan.creationCode("StatementRegister"));
    });

    it("still refuses the kind while nobody has voted", async () => {
      expect((await ledger.client.ledger()).registers).not.to.have.property("StatementRegister");
    });

    it("records acts of the kind from the carrying vote on, also after the next start", async () => {
      const authority = await ledger.decide(register, "StatementRegister", "active");
      const { receipt } = await authority.records("PlanPublished", "procurement", planOf(authority, "CMD-4"));
      await authority.affirms(receipt.actHash, "procurement");
      const again = await ledger.serve();
      expect((await ledger.client.ledger()).registers.StatementRegister).to.equal(register);
      await again.affirms(receipt.actHash, "administrator");
    });

    it("is questioned until somebody has read the code that the consortium admitted", async () => {
      expect(told(await published())).to.deep.equal([
        "holds but questioned",
        "register-not-of-trust-root",
        "code-of-earlier-version",
      ]);
    });

    it("holds against a trust root that names that code, and not against one that names other code", async () => {
      const { trust } = await published();
      const trustFile = join(ledger.folder, "trust.json");
      const codeHash = (await runtimeCodeHashes())[presentPlan.addresses.StatementRegister] ?? "0x";
      const naming = (hash: string) =>
        writeFile(trustFile, JSON.stringify({ ...trust, codeHashes: { ...trust.codeHashes, [register]: hash } }));
      await naming(codeHash);
      expect(told(await ledger.verify({ trustFile }))).to.deep.equal(["holds"]);
      await naming(`0x${"ab".repeat(32)}`);
      expect(told(await ledger.verify({ trustFile }))).to.deep.equal(["does not hold", "code-differs"]);
    });
  });

  describe("and whose register of plans was superseded", () => {
    const older = plan.addresses.PlanRegister;
    /** After the twelve of the founding and the one that was given later. */
    const newer = createdAddress(deployer(0).address, plan.names.length + 1);

    before(async () => {
      await ledger.create(await plan.creationCode("PlanRegister"));
    });

    it("records new plans with the newer one", async () => {
      await ledger.decide(newer, "PlanRegister", "active");
      const authority = await ledger.decide(older, "PlanRegister", "stopped");
      expect((await ledger.client.ledger()).registers.PlanRegister).to.equal(newer);
      const { receipt } = await authority.records("PlanPublished", "procurement", planOf(authority, "CMD-5"));
      const act = await ledger.client.reads.act(receipt.actHash);
      expect(act).to.include({ registerName: "PlanRegister", register: newer });
    });

    it("goes on showing and verifying what the older one recorded", async () => {
      const shown = await ledger.client.reads.act(firstPlan);
      expect(shown).to.include({ registerName: "PlanRegister", register: older });
      const { verdict, acts } = await published();
      expect([verdict, acts.length]).to.deep.equal(["holds but questioned", ledger.acts]);
    });
  });
});
