import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import type { ActKey } from "../../client/ActKey.ts";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { ServiceProblem } from "../../client/ServiceProblem.ts";
import type { ContentOf } from "../../domain/acts/Act.ts";
import { buildAct, ContentUnfit } from "../../domain/acts/buildAct.ts";
import { publishedOn } from "../../domain/acts/evidence/publicationDay.ts";
import { MalformedInput } from "../../domain/acts/MalformedInput.ts";
import { parseAct } from "../../domain/acts/parseAct.ts";
import { NOTICE_SOURCES } from "../../domain/codelists/noticeSources.ts";
import { bytes32Schema, type Hex, ZERO_BYTES32 } from "../../domain/Hex.ts";
import { processOf, releaseOf } from "../../domain/ocid.ts";
import { evidenceSubject } from "../../domain/subjects.ts";
import type { Notice } from "./Notice.ts";
import type { Refused } from "./ReleasesRead.ts";

const Known = z.looseObject({
  releases: z.array(
    z.looseObject({
      releaseId: z.string().nullable(),
      canonicalDigest: bytes32Schema.nullable(),
      recordedBy: z.looseObject({ number: z.int() }),
      act: z.looseObject({ actHash: bytes32Schema }),
    }),
  ),
});

/** A release that was recorded, and what should be said of it. */
interface RecordedRelease {
  readonly where: string;
  readonly line: number;
  readonly ocid: string;
  readonly id: string;
  /** Number of the act that recorded this copy. */
  readonly act: number;
}

/** How an import went. `conflicting`, `undated` and `asDocuments` are among `recorded`, and listed one by one. */
export interface ImportCounts {
  recorded: number;
  already: number;
  conflicts: number;
  /** Say something else than a release that was recorded under the same id before; both are kept. */
  conflicting: RecordedRelease[];
  /** Kept without a date, since what they give is none. */
  undated: (RecordedRelease & { readonly why: string })[];
  /** Kept byte for byte, since JSON would change them. */
  asDocuments: (RecordedRelease & { readonly why: string })[];
  refused: Refused[];
}

interface Process {
  readonly ocid: string;
  /** Digests of the copies known of each release. */
  readonly digests: Map<string, Set<string>>;
  /** The recorder's own last evidence on this process. */
  lastOwn: Hex;
}

/** Publications of different processes are recorded at the same time, so that they share blocks and flushes. */
const AT_ONCE = 24;
/** How often it is asked what another import of the same recorder recorded, before that can be read. */
const MOST_ATTEMPTS = 40;
/** Milliseconds until what another import recorded can be read. */
const PAUSE = 150;

/** Records publications as evidence under one recorder's key, skipping what is there already. */
export class NoticeImporter {
  readonly counts: ImportCounts = {
    recorded: 0,
    already: 0,
    conflicts: 0,
    conflicting: [],
    undated: [],
    asDocuments: [],
    refused: [],
  };
  readonly #client: CounterfoilClient;
  readonly #key: ActKey;
  readonly #organisation: number;
  readonly #now: number;
  readonly #onDone: (done: number) => void;

  /** @param now the ledger's time, UTC seconds */
  constructor(
    client: CounterfoilClient,
    recorder: { key: ActKey; organisation: number; now: number },
    onDone: (done: number) => void,
  ) {
    this.#client = client;
    this.#key = recorder.key;
    this.#organisation = recorder.organisation;
    this.#now = recorder.now;
    this.#onDone = onDone;
  }

  /** @throws ServiceUnreachable when the service is gone; run again, it goes on where it stopped */
  async run(notices: readonly Notice[]): Promise<void> {
    const waiting = [...Map.groupBy(notices, ({ ocid }) => ocid)];
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await this.#process(...next);
    });
    await Promise.all(workers);
  }

  async #process(ocid: string, notices: readonly Notice[]): Promise<void> {
    const process: Process = { ocid, digests: new Map(), lastOwn: ZERO_BYTES32 };
    let isRead = false;
    for (const notice of notices) {
      try {
        if (!isRead) await this.#readKnown(process);
        isRead = true;
        await this.#one(process, notice);
      } catch (error) {
        this.counts.refused.push({ ...placeOf(notice), reason: reasonOf(error) });
      }
      const { recorded, already, refused } = this.counts;
      this.#onDone(recorded + already + refused.length);
    }
  }

  async #one(process: Process, notice: Notice): Promise<void> {
    const recorded = await this.#recordOnce(process, notice);
    const copies = process.digests.get(notice.releaseId) ?? new Set();
    if (recorded === undefined) this.counts.already += 1;
    else this.#count(notice, recorded.sequence, copies.size > 0);
    process.digests.set(notice.releaseId, copies.add(notice.digest));
  }

  /**
   * Another import under the same recorder's key may be at work: then the recorder's last evidence is another than was
   * read, and the release may be there by now. @returns undefined where it is there already
   */
  async #recordOnce(process: Process, notice: Notice): Promise<{ sequence: number } | undefined> {
    for (let attempts = 0; ;) {
      if (process.digests.get(notice.releaseId)?.has(notice.digest) === true) return undefined;
      const before = process.lastOwn;
      try {
        const { actHash, sequence } = await this.#record(process, notice);
        process.lastOwn = actHash;
        return { sequence };
      } catch (error) {
        const isStale = error instanceof ServiceProblem && error.kind === "act-stale";
        if (!isStale || attempts === MOST_ATTEMPTS) throw error;
        await setTimeout(PAUSE);
        await this.#readKnown(process);
        attempts = process.lastOwn === before ? attempts + 1 : 0;
      }
    }
  }

  #count(notice: Notice, act: number, isConflict: boolean): void {
    const recorded = { ...placeOf(notice), act };
    this.counts.recorded += 1;
    if (isConflict) this.counts.conflicts = this.counts.conflicting.push(recorded);
    if (notice.undated !== undefined) this.counts.undated.push({ ...recorded, why: notice.undated });
    if ("why" in notice.kept) this.counts.asDocuments.push({ ...recorded, why: notice.kept.why });
  }

  async #readKnown(process: Process): Promise<void> {
    for (const { releaseId, canonicalDigest, recordedBy, act } of await this.#releases(process.ocid)) {
      if (recordedBy.number === this.#organisation) process.lastOwn = act.actHash;
      if (releaseId === null || canonicalDigest === null) continue;
      process.digests.set(releaseId, (process.digests.get(releaseId) ?? new Set()).add(canonicalDigest));
    }
  }

  async #releases(ocid: string): Promise<z.infer<typeof Known>["releases"]> {
    try {
      return (await this.#client.reads.get(`evidence/${encodeURIComponent(ocid)}`, Known)).releases;
    } catch (error) {
      if (error instanceof ServiceProblem && error.status === 404) return [];
      throw error;
    }
  }

  async #record(process: Process, notice: Notice): Promise<{ actHash: Hex; sequence: number }> {
    const content = await this.#contentOf(notice);
    const values = {
      process: processOf(notice.ocid),
      release: releaseOf(notice.releaseId),
      source: NOTICE_SOURCES.code(notice.source),
      publishedOn: publishedOn(notice.publishedAt),
    };
    const envelope = {
      organisation: this.#organisation,
      subject: evidenceSubject(values.process),
      builtOn: process.lastOwn,
      now: this.#now,
    };
    const built = buildAct("NoticeRecorded", envelope, values, content);
    const signed = await this.#client.sign({ ...built, act: parseAct(built.act) }, this.#key);
    return (await this.#client.submit(signed)).receipt;
  }

  async #contentOf({ source, ocid, releaseId, publishedAt, kept }: Notice): Promise<ContentOf<"NoticeRecorded">> {
    const known = { source, ocid, releaseId, ...(publishedAt === undefined ? {} : { publishedAt }) };
    if ("release" in kept) return { ...known, release: { ...kept.release } };
    const document = await this.#client.documents.upload(kept.document, "application/json", this.#key);
    return { ...known, document: { ...document, role: "release", title: kept.title } };
  }
}

function placeOf({ where, line, ocid, releaseId }: Notice): Omit<RecordedRelease, "act"> {
  return { where, line, ocid, id: releaseId };
}

/** @throws what is no refusal: a service that is gone, a fault */
function reasonOf(error: unknown): string {
  if (error instanceof ServiceProblem && error.status < 500 && error.status !== 429) return error.message;
  if (error instanceof ContentUnfit || error instanceof MalformedInput) return error.message;
  throw error;
}
