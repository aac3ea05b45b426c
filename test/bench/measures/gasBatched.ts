import type { Act } from "../../../src/domain/acts/Act.ts";
import { actHash } from "../../../src/domain/acts/actHash.ts";
import { type Hex, hexSchema, ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { ActBatch } from "../../../src/domain/signatures/ActBatch.ts";
import { presentPlan } from "../../../src/ledger/deploymentPlan.ts";
import { encodeCarry } from "../../../src/ledger/transactions/carry.ts";
import { Passkey } from "../../contracts/support/Passkey.ts";
import { line, type Measure } from "../Measure.ts";
import { GasStory } from "../support/GasStory.ts";

const BATCH = 40;
const NAME = "gas-passkey-batched";
const GAS_LIMIT = 300_000;

/**
 * Gas of an act that a passkey signed: one of forty with one signature, carried together, against one that is signed
 * and carried alone. What the signature saves among forty that are carried together anyway is told too, and is no line.
 */
export const gasBatched: Measure = {
  names: [NAME],
  async run({ say }) {
    const story = await GasStory.begin();
    const identity = presentPlan.identity(story.chain.chainId);
    const passkey = new Passkey();
    const signer = hexSchema.parse(passkey.signer(presentPlan.addresses.ERC7913WebAuthnVerifier));
    const sign = (hash: Hex) => hexSchema.parse(passkey.sign(hash));
    await story.addPasskey(signer, sign);

    const hashes = (acts: readonly Act[]) => acts.map((act) => actHash(act, identity));
    const signEach = (acts: readonly Act[]) => hashes(acts).map(sign);
    const signTogether = (acts: readonly Act[]) => {
      const batch = new ActBatch(hashes(acts), identity);
      return batch.signatures(sign(batch.hash));
    };
    const measure = async (process: string, count: number, signAll: (acts: readonly Act[]) => Hex[]) => {
      const acts = await notices(story, process, count);
      return carry(story, signer, acts, signAll(acts));
    };
    const alone = await measure("alone", 1, signEach);
    const each = await measure("each", BATCH, signEach);
    const together = await measure("together", BATCH, signTogether);
    say(`${NAME}: ${each} where each of ${BATCH} carried together has a signature of its own`);
    return [line(NAME, "gas", together, alone, "the same act, signed and carried alone")];
  },
};

/** Notices of one process, each on the one before, the first of them on one that is recorded already. */
async function notices(story: GasStory, process: string, count: number): Promise<Act[]> {
  const identity = presentPlan.identity(story.chain.chainId);
  let last = (await story.submit(story.authority.sign(story.notice(process, ZERO_BYTES32), identity))).hash;
  return Array.from({ length: count }, () => {
    const act = story.notice(process, last);
    last = actHash(act, identity);
    return act;
  });
}

/** Gas an act; the transaction's own is shared. */
async function carry(
  { chain }: GasStory,
  signer: Hex,
  acts: readonly Act[],
  signatures: readonly Hex[],
): Promise<number> {
  const calls = acts.map((act, index) => ({
    ...chain.callOf(act, { signer, signature: signatures[index] ?? "0x" }),
    gasLimit: GAS_LIMIT,
  }));
  const [receipt] = await chain.seal([chain.sign(presentPlan.addresses.Carrier, encodeCarry(calls), 16_000_000)]);
  const appended = receipt?.logs.filter(({ address }) => address === presentPlan.addresses.HistoryLog).length;
  if (receipt === undefined || appended !== acts.length) throw new Error("The carrier refused some of the acts.");
  return receipt.gasUsed / acts.length;
}
