import { expect } from "chai";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { callData } from "../../src/domain/acts/callData.ts";
import { carrierAccount } from "../../src/ledger/carrierAccount.ts";
import { presentPlan } from "../../src/ledger/deploymentPlan.ts";
import type { Engine, SealedBlock } from "../../src/ledger/engine/Engine.ts";
import { EngineMark } from "../../src/ledger/engine/EngineMark.ts";
import { startEdrEngine } from "../../src/ledger/engine/startEdrEngine.ts";
import { gasLimit, greatestGasLimit } from "../../src/ledger/sealing/gasLimits.ts";
import { sealWithoutRefusals } from "../../src/ledger/sealing/sealWithoutRefusals.ts";
import { TestLedger } from "./TestLedger.ts";

/** What is around an act's own gas when it is carried alone: the transaction, its call data, the carrier. */
const around = 40_000;

describe("the gas that an act gets", () => {
  const sealed: SealedBlock[] = [];
  let test: TestLedger;
  let engine: Engine | undefined;

  /** The usual engine, watched. */
  async function startWatched(rules: Parameters<typeof startEdrEngine>[0]): Promise<Engine> {
    const started = await startEdrEngine(rules);
    const seal = started.seal.bind(started);
    started.seal = async (inputs) => {
      const block = await seal(inputs);
      sealed.push(block);
      return block;
    };
    engine = started;
    return started;
  }

  beforeEach(async () => {
    test = await TestLedger.found({ startEngine: startWatched });
    sealed.length = 0;
  });
  afterEach(() => test.remove());

  it("is enough at the first try, and not twice what it takes at most", async () => {
    const first = test.notice(1);
    const builtOn = actHash(first.act, test.ledger.identity);
    const again = test.notice(1, { builtOn, note: "The same release again" });
    const submissions = [test.foundingSigned(1), test.foundingSigned(2), first, again];
    for (const submission of submissions) await test.ledger.submit(submission);
    expect(sealed, "blocks, none of them tried twice").to.have.length(4);
    // The first act on a subject and by a key takes most: that is what a limit must be enough for.
    for (const [place, signed] of [submissions[0] ?? first, first].entries()) {
      const { act } = signed;
      const used = (sealed[2 * place]?.receipts[0]?.gasUsed ?? 0) - around;
      expect(gasLimit(act, signed), act.kind).to.be.within(used, 2 * used);
    }
  });

  it("grows once, to the most there is, for an act that runs out of it", async () => {
    await test.signFounding();
    if (engine === undefined) return expect.fail("no engine");
    const { act, signer, signature } = test.notice(1);
    const { EvidenceRegister } = presentPlan.addresses;
    const call = { register: EvidenceRegister, gasLimit: 50_000, data: callData(act, { signer, signature }) };
    const pending = { actHash: actHash(act, test.ledger.identity), call, keyHash: undefined, content: undefined };
    const { chainId } = test.ledger.identity;
    const route = { engine, carrier: presentPlan.addresses.Carrier, account: carrierAccount(chainId) };
    const mark = await EngineMark.set(engine);
    const { blockHash, time } = test.ledger.head();
    const block = { time, prevRandao: blockHash, firstNonce: 3 };
    const clean = await sealWithoutRefusals(route, mark, [pending], block, (_, error) => expect.fail(String(error)));
    expect(clean?.pending).to.deep.equal([pending]);
    expect(call.gasLimit).to.equal(greatestGasLimit);
    await mark.goBack();
  });
});
