import { base64, concat } from "#bytes";
import type { ContentStore } from "../../content/ContentStore.ts";
import type { DocumentStore } from "../../content/DocumentStore.ts";
import type { RecordedAct } from "../../domain/acts/Act.ts";
import {
  CASE_FILE_FORMAT,
  type CaseContent,
  type CaseFile,
  type CaseHistory,
  writeCaseFile,
} from "../../domain/caseFile.ts";
import type { Checkpoint } from "../../domain/checkpoint.ts";
import { documentsIn } from "../../domain/documentsIn.ts";
import { bytes32Schema, type Hex, ZERO_BYTES32 } from "../../domain/Hex.ts";
import type { Ledger } from "../../ledger/Ledger.ts";
import { rawHeader } from "../../ledger/rawHeader.ts";
import type { Row } from "../../projection/schema.ts";
import { recordedAct } from "../acts/recordedAct.ts";
import { findProcurement } from "../procurement/findProcurement.ts";
import type { Reading } from "../Reading.ts";
import { CaseContents } from "./CaseContents.ts";
import type { CaseFileWish } from "./CaseFileWish.ts";
import { caseHistories, type HistorySource } from "./CaseHistories.ts";
import { caseState } from "./caseState.ts";

/** What case files are made from. */
export interface CaseFileSources {
  readonly reading: Reading;
  readonly ledger: Pick<Ledger, "identity" | "proof" | "header">;
  readonly contents: Pick<ContentStore, "get">;
  readonly documents: Pick<DocumentStore, "find" | "read">;
  /** The operator's word, under the service's key. */
  readonly sign: (checkpoint: Checkpoint) => { readonly signer: Hex; readonly signature: Hex };
}

/**
 * One procurement's case file as its canonical text (docs/case-file.md), of the last block that was read.
 * @param asked id, OCID or reference @return undefined where there is no such procurement @throws PointerUnknown
 */
export async function makeCaseFile(
  sources: CaseFileSources,
  asked: string,
  wish: CaseFileWish = {},
): Promise<string | undefined> {
  const { reading } = sources;
  const found = await findProcurement(reading, asked);
  if (found === undefined) return undefined;
  const read = await reading.database.selectFrom("checkpoint").selectAll().executeTakeFirstOrThrow();
  return writeCaseFile(await caseFileOf(sources, bytes32Schema.parse(found.id), { wish, read }));
}

async function caseFileOf(
  sources: CaseFileSources,
  subject: Hex,
  { wish, read }: { readonly wish: CaseFileWish; readonly read: Row<"checkpoint"> },
): Promise<CaseFile> {
  const { reading, ledger, documents } = sources;
  const contents = new CaseContents(sources.contents, wish);
  const histories = await caseHistories(subject, historySource(reading, contents, read.sequence), reading.founding);
  const wanted = await contentsOf(histories, contents, reading.founding.memorandum);
  contents.requireAllMet();
  return {
    format: CASE_FILE_FORMAT,
    chainId: ledger.identity.chainId,
    subject,
    histories,
    contents: wanted,
    documents: wish.documents === true ? await documentsOf(wanted, documents) : {},
    state: await caseState(histories, ledger, read.block),
    sealing: await sealingOf(sources, read),
  };
}

function historySource(reading: Reading, contents: CaseContents, last: number): HistorySource {
  const { database } = reading;
  return {
    async acts(subject) {
      const rows = database.selectFrom("acts").selectAll().where("subject", "=", subject);
      return (await rows.where("sequence", "<=", last).orderBy("sequence").execute()).map(recordedAct);
    },
    async plansOf(procurement) {
      const rows = database.selectFrom("plans").select("id").where("procurement", "=", procurement);
      return (await rows.execute()).map(({ id }) => bytes32Schema.parse(id));
    },
    async organisationSubject(number) {
      const rows = database.selectFrom("organisations").select("subject").where("number", "=", number);
      return bytes32Schema.parse((await rows.executeTakeFirstOrThrow()).subject);
    },
    isShown: async ({ act }: RecordedAct) => !contents.isSelective || contents.isShown(act.content),
  };
}

async function contentsOf(
  histories: readonly CaseHistory[],
  contents: CaseContents,
  memorandum: Hex,
): Promise<Record<Hex, CaseContent>> {
  const signed = histories.flatMap(({ acts }) => acts.flatMap((act) => ("stub" in act ? [] : [act.act.content])));
  const wanted: Record<Hex, CaseContent> = {};
  for (const digest of new Set([memorandum, ...signed])) {
    if (digest === ZERO_BYTES32) continue;
    const content = await contents.wished(digest);
    if (content !== undefined) wanted[digest] = content;
  }
  return wanted;
}

/** Documents that are here and that nobody took down. */
async function documentsOf(
  contents: Readonly<Record<Hex, CaseContent>>,
  documents: CaseFileSources["documents"],
): Promise<Record<Hex, string>> {
  const files: Record<Hex, string> = {};
  for (const { sha256 } of Object.values(contents).flatMap(documentsIn)) {
    const stream = await readable(documents, sha256);
    if (stream === null) continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of stream) pieces.push(piece as Uint8Array);
    files[sha256] = base64(concat(...pieces));
  }
  return files;
}

/** What anybody took down goes into no file, though it may still be another's to give out. */
async function readable(documents: CaseFileSources["documents"], sha256: Hex) {
  const found = await documents.find(sha256);
  return found === null || found.takenDown.length > 0 ? null : documents.read(sha256);
}

async function sealingOf(
  { ledger, sign }: CaseFileSources,
  { block, blockHash, time, sequence, ledgerHead }: Row<"checkpoint">,
): Promise<CaseFile["sealing"]> {
  const header = base64(rawHeader(await ledger.header(block)));
  const hashes = { ledgerHead: bytes32Schema.parse(ledgerHead), blockHash: bytes32Schema.parse(blockHash) };
  const checkpoint = { count: sequence, ...hashes, blockNumber: block, time };
  return { by: "operator", header, checkpoint, signatures: [sign(checkpoint)] };
}
