import { z } from "zod";
import type { Submission } from "../../../src/domain/acts/Act.ts";
import { actHash } from "../../../src/domain/acts/actHash.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { load, postRequest } from "../load.ts";
import { line, type BenchTools, type Measure, type MeasureLine } from "../Measure.ts";
import { BareChain } from "../support/BareChain.ts";
import { Child } from "../support/child.ts";
import { type BenchFounding, foundBench } from "../support/foundBench.ts";
import { middlePair } from "../support/middlePair.ts";
import { notices } from "../support/notices.ts";

const CLIENTS = 32;
const ACTS_EACH = 50;
/** The first is not counted: compilers warm up in both. */
const ROUNDS = 6;
const Blocks = z.array(z.array(z.string()));

/**
 * Acts that are recorded for good: sent through REST by 32 clients in processes of their own to the service in its
 * process, answered when they are on the disk; against the same acts as one signed transaction each, put straight into
 * the same engine without a journal, in the same blocks.
 */
export const actsAcknowledged: Measure = {
  names: ["acts-acknowledged"],
  run: async (tools) => [await measured(tools)],
};

async function measured({ folders, say }: BenchTools): Promise<MeasureLine> {
  const folder = folders.fresh("acknowledged");
  const founding = await foundBench(folder);
  const service = new Child(new URL("../children/serve.ts", import.meta.url), [folder]);
  try {
    const url = await service.next(z.url());
    const bare = await bareChainOf(founding);
    await sendAll(url, [founding.signing]);
    const pairs = [];
    let block = 3; // 1 founds, 2 is the founder's signature
    for (let round = 0; round < ROUNDS; round++) {
      const acts = notices(CLIENTS * ACTS_EACH, founding.identity, founding.key, round * 1_000_000);
      const ours = await sendAll(url, acts);
      service.send(block);
      const blocks = await service.next(Blocks);
      block += blocks.length;
      const anchor = await sealAll(bare, founding, acts, blocks);
      say(`acts-acknowledged: ${ours.toFixed()}, bare ${anchor.toFixed()} a second; ${blocks.length} blocks`);
      if (round > 0) pairs.push({ ours, anchor });
    }
    const { ours, anchor } = middlePair(pairs);
    return line("acts-acknowledged", "acts/s", ours, anchor, "one transaction an act into the bare engine");
  } finally {
    await service.stop();
  }
}

async function bareChainOf({ identity, signing }: BenchFounding): Promise<BareChain> {
  const bare = await BareChain.found(identity.chainId, signing.act.content, Math.floor(Date.now() / 1000));
  await bare.seal([bare.signCall(signing)]);
  return bare;
}

async function sendAll(url: string, acts: readonly Submission[]): Promise<number> {
  const requests: string[][] = Array.from({ length: Math.min(CLIENTS, acts.length) }, () => []);
  acts.forEach((act, index) => requests[index % CLIENTS]?.push(postRequest("/api/acts", JSON.stringify(act))));
  const { perSecond, statuses } = await load({ url, requests });
  if (Object.keys(statuses).join() !== "201")
    throw new Error(`The service answered ${JSON.stringify(statuses)} instead of 201.`);
  return perSecond;
}

/** Signed before, as the clients' acts are; then as fast as it goes. */
async function sealAll(
  bare: BareChain,
  { identity }: BenchFounding,
  acts: readonly Submission[],
  blocks: readonly (readonly string[])[],
): Promise<number> {
  const byHash = new Map<string, Submission>(acts.map((one) => [actHash(one.act, identity), one]));
  const signed = blocks.map((hashes) => hashes.map((hash): Hex => bare.signCall(found(byHash.get(hash), hash))));
  const begun = performance.now();
  for (const transactions of signed) await bare.seal(transactions);
  return (acts.length / (performance.now() - begun)) * 1000;
}

function found(submission: Submission | undefined, hash: string): Submission {
  if (submission === undefined) throw new Error(`The service recorded ${hash}, which nobody sent.`);
  return submission;
}
