import { z } from "zod";
import { chunksOf } from "../../../src/client/chunksOf.ts";
import type { Submission } from "../../../src/domain/acts/Act.ts";
import { actHash } from "../../../src/domain/acts/actHash.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { load, postRequest } from "../load.ts";
import { type BenchTools, line, type Measure, type MeasureLine } from "../Measure.ts";
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

/** How the clients send their acts. */
interface Sending {
  readonly measure: string;
  /** Processes with one connection each. */
  readonly clients: number;
  /** The requests of one client, and the status that each is to have. */
  readonly requests: (acts: readonly Submission[]) => string[];
  readonly status: number;
}

const ALONE: Sending = {
  measure: "acts-acknowledged",
  clients: CLIENTS,
  requests: (acts) => acts.map((act) => postRequest("/api/acts", JSON.stringify(act))),
  status: 201,
};

/** As an import sends them: a few clients, fifty acts in a request, each answered on its own. */
const BATCHED: Sending = {
  measure: "acts-batched",
  clients: 4,
  requests: (acts) =>
    chunksOf(acts, IN_ONE_REQUEST).map((some) => {
      const body = { acts: some.map((submission) => ({ submission })) };
      return postRequest("/api/acts/batch", JSON.stringify(body));
    }),
  status: 200,
};
const IN_ONE_REQUEST = 50;

/**
 * Acts that are recorded for good: sent through REST by clients in processes of their own to the service in its
 * process, answered when they are on the disk; against the same acts as one signed transaction each, put straight into
 * the same engine without a journal, in the same blocks.
 */
export const actsAcknowledged: Measure = {
  names: [ALONE.measure],
  run: async (tools) => [await measured(tools, ALONE)],
};

export const actsBatched: Measure = {
  names: [BATCHED.measure],
  run: async (tools) => [await measured(tools, BATCHED)],
};

async function measured({ folders, say }: BenchTools, sending: Sending): Promise<MeasureLine> {
  const { measure } = sending;
  const folder = folders.fresh(measure);
  const founding = await foundBench(folder);
  const service = new Child(new URL("../children/serve.ts", import.meta.url), [folder]);
  try {
    const url = await service.next(z.url());
    const bare = await bareChainOf(founding);
    await sendAll(url, [founding.signing], ALONE);
    const pairs = [];
    let block = 3; // 1 founds, 2 is the founder's signature
    for (let round = 0; round < ROUNDS; round++) {
      const acts = notices(CLIENTS * ACTS_EACH, founding.identity, founding.key, round * 1_000_000);
      const ours = await sendAll(url, acts, sending);
      service.send(block);
      const blocks = await service.next(Blocks);
      block += blocks.length;
      if (blocks.flat().length !== acts.length)
        throw new Error(`${blocks.flat().length} of ${acts.length} acts were recorded.`);
      const anchor = await sealAll(bare, founding, acts, blocks);
      say(`${measure}: ${ours.toFixed()}, bare ${anchor.toFixed()} a second; ${blocks.length} blocks`);
      if (round > 0) pairs.push({ ours, anchor });
    }
    const { ours, anchor } = middlePair(pairs);
    return line(measure, "acts/s", ours, anchor, "one transaction an act into the bare engine");
  } finally {
    await service.stop();
  }
}

async function bareChainOf({ identity, signing }: BenchFounding): Promise<BareChain> {
  const bare = await BareChain.found(identity.chainId, signing.act.content, Math.floor(Date.now() / 1000));
  await bare.seal([bare.signCall(signing)]);
  return bare;
}

/** @returns acts a second */
async function sendAll(url: string, acts: readonly Submission[], sending: Sending): Promise<number> {
  const { clients, requests, status } = sending;
  const shares = dealtTo(clients, acts);
  const { seconds, statuses } = await load({ url, requests: shares.map(requests) });
  if (Object.keys(statuses).join() !== String(status))
    throw new Error(`The service answered ${JSON.stringify(statuses)} instead of ${status}.`);
  return acts.length / seconds;
}

/** In turn, so that the two acts on one subject come from one client, the one after the other. */
function dealtTo(clients: number, acts: readonly Submission[]): Submission[][] {
  const some = Array.from({ length: Math.min(clients, acts.length) }, (_, client) => client);
  return some.map((client) => acts.filter((_, index) => index % clients === client));
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
