import type { Act } from "../../../src/domain/acts/Act.ts";
import { actHash } from "../../../src/domain/acts/actHash.ts";
import { type Hex, hexSchema, ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { presentPlan } from "../../../src/ledger/deploymentPlan.ts";
import { gasLimit } from "../../../src/ledger/sealing/gasLimits.ts";
import { encodeCarry } from "../../../src/ledger/transactions/carry.ts";
import { Passkey } from "../../contracts/support/Passkey.ts";
import { easAttestationGas } from "../easAnchor.ts";
import { type BenchTools, line, type Measure, type MeasureLine } from "../Measure.ts";
import { GasStory } from "../support/GasStory.ts";

const EAS = "Ethereum Attestation Service, attestByDelegation of a digest, second use";
const CARRIED = 50;

/** Gas of acts, each the second of its kind on its subject, from receipts. */
export const gas: Measure = {
  names: [
    "gas-agreement-signed",
    "gas-tender-amended",
    "gas-notice-recorded",
    "gas-milestone-delivered",
    "gas-carried",
    "gas-passkey-act",
  ],
  async run({ say }) {
    const story = await GasStory.begin();
    const anchor = await easGas(story);
    const { amended, signed, delivered } = await story.procure();
    const noticed = await noticeGas(story);
    const against = (measure: string, ours: number): MeasureLine => line(measure, "gas", ours, anchor, EAS);
    return [
      against("gas-agreement-signed", signed.gas),
      against("gas-tender-amended", amended.gas),
      against("gas-notice-recorded", noticed),
      against("gas-milestone-delivered", delivered.gas),
      against("gas-carried", await carriedGas(story, say)),
      line("gas-passkey-act", "gas", await passkeyGas(story), noticed, "the same act signed by a plain key"),
    ];
  },
};

function easGas({ chain }: GasStory): Promise<number> {
  return easAttestationGas({
    chainId: chain.chainId,
    async mine(raw) {
      const [receipt] = await chain.seal([hexSchema.parse(raw)]);
      return { gasUsed: receipt?.gasUsed ?? Number.NaN, succeeded: true }; // `seal` throws where it failed
    },
  });
}

async function noticeGas(story: GasStory): Promise<number> {
  const sign = (act: Act) => story.authority.sign(act, presentPlan.identity(story.chain.chainId));
  const first = await story.submit(sign(story.notice("alone", ZERO_BYTES32)));
  return (await story.submit(sign(story.notice("alone", first.hash)))).gas;
}

/**
 * Fifty notices of one process in one transaction, each on the one before. On fifty subjects, each act pays for places
 * of its own in the storage: that is told too, and is no line, since the goal is for acts that belong together.
 */
async function carriedGas(story: GasStory, say: BenchTools["say"]): Promise<number> {
  const identity = presentPlan.identity(story.chain.chainId);
  const begin = (process: string) => story.submit(story.authority.sign(story.notice(process, ZERO_BYTES32), identity));
  const apart = [];
  for (let number = 0; number < CARRIED; number++)
    apart.push(story.notice(`apart ${number}`, (await begin(`apart ${number}`)).hash));
  say(`gas-carried: ${await carry(story, apart)} an act where each is on another subject`);
  let last = (await begin("together")).hash;
  const together = Array.from({ length: CARRIED }, () => {
    const act = story.notice("together", last);
    last = actHash(act, identity);
    return act;
  });
  return carry(story, together);
}

/** Gas an act; the transaction's own is shared. */
async function carry({ chain, authority }: GasStory, acts: readonly Act[]): Promise<number> {
  const calls = acts.map((act) => {
    const signed = authority.sign(act, presentPlan.identity(chain.chainId));
    return { ...chain.callOf(act, signed), gasLimit: gasLimit(act, signed) };
  });
  const [receipt] = await chain.seal([chain.sign(presentPlan.addresses.Carrier, encodeCarry(calls), 16_000_000)]);
  const appended = receipt?.logs.filter(({ address }) => address === presentPlan.addresses.HistoryLog).length;
  if (receipt === undefined || appended !== acts.length) throw new Error("The carrier refused some of the acts.");
  return receipt.gasUsed / acts.length;
}

/** A notice on the one before, signed by a passkey of the same authority. */
async function passkeyGas(story: GasStory): Promise<number> {
  const identity = presentPlan.identity(story.chain.chainId);
  const passkey = new Passkey();
  const signer = hexSchema.parse(passkey.signer(presentPlan.addresses.ERC7913WebAuthnVerifier));
  const sign = (hash: Hex) => hexSchema.parse(passkey.sign(hash));
  await story.addPasskey(signer, sign);
  const record = (act: Act) => story.submit({ act, signer, signature: sign(actHash(act, identity)) });
  const first = await record(story.notice("passkey", ZERO_BYTES32));
  return (await record(story.notice("passkey", first.hash))).gas;
}
