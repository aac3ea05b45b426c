import { z } from "zod";
import { DOCUMENT_ROLES } from "../domain/codelists/documentRoles.ts";
import { TAKE_DOWN_REASONS } from "../domain/codelists/statementReasons.ts";
import { documentsBrought } from "../domain/documentsBrought.ts";
import { wordsOf } from "./acts/reasonsGiven.ts";
import { isHex } from "../domain/Hex.ts";
import { contentUnder } from "./contentUnder.ts";
import { Lookups } from "./Lookups.ts";
import type { Reading } from "./Reading.ts";
import type { DocumentRef } from "./views.ts";

const listed = z.object({
  sha256: z.string(),
  title: z.string().optional(),
  role: z.string().optional(),
  mediaType: z.string().optional(),
  size: z.number().optional(),
});

export type Listed = z.infer<typeof listed>;

interface Earlier {
  /** What to call the earlier place: "version 2", "the tender, version 2". */
  label: string;
  content: unknown;
}

/**
 * The documents that a content names, wherever in it, with what became of their bytes.
 * @param earlier contents in which the same bytes may stand, the latest last
 */
export async function documentsOf(
  reading: Reading,
  content: unknown,
  { earlier = [] }: { earlier?: readonly Earlier[] } = {},
): Promise<DocumentRef[]> {
  const documents = listedDocuments(content);
  if (documents.length === 0) return [];
  const before = earlier.map(({ label, content: other }) => ({
    label,
    digests: new Set(listedDocuments(other).map(({ sha256 }) => sha256)),
  }));
  const gone = await takenDown(
    reading,
    documents.map(({ sha256 }) => sha256),
  );
  const lookups = await new Lookups(reading).acts(...[...gone.values()].map(({ actHash }) => actHash)).load();
  const here = await Promise.all(
    documents.map(async ({ sha256 }) => isHex(sha256) && (await reading.hasDocument(sha256))),
  );
  return documents.map((document, index) => {
    const down = gone.get(document.sha256);
    return {
      digest: document.sha256,
      title: document.title ?? "Document",
      role: roleText(document.role),
      mediaType: document.mediaType ?? null,
      size: document.size ?? null,
      takenDown:
        down === undefined
          ? null
          : { by: lookups.act(down.actHash), reason: TAKE_DOWN_REASONS.text(down.reason), reasons: down.reasons },
      isHere: down === undefined && here[index] === true,
      identicalTo: before.findLast(({ digests }) => digests.has(document.sha256))?.label ?? null,
    };
  });
}

/** Every document reference in a content, at whatever depth, each digest once. */
export function listedDocuments(content: unknown): Listed[] {
  const found = new Map<string, Listed>();
  collect(content, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, Listed>): void {
  if (typeof value !== "object" || value === null) return;
  const document = "sha256" in value ? listed.safeParse(value).data : undefined;
  if (document !== undefined && !found.has(document.sha256)) found.set(document.sha256, document);
  for (const inner of Object.values(value)) collect(inner, found);
}

function roleText(role: string | undefined): string | null {
  if (role === undefined) return null;
  const word = DOCUMENT_ROLES.words.find((known) => known === role);
  return word === undefined ? role : DOCUMENT_ROLES.textOf(word);
}

/** The first take-down of each that names an act which brought the document; others take nothing down. */
async function takenDown(reading: Reading, digests: readonly string[]) {
  const rows = await reading.database
    .selectFrom("takenDownDocuments as down")
    .innerJoin("acts", "acts.actHash", "down.about")
    .select(["down.digest", "down.actHash", "down.reason", "acts.kind", "acts.content"])
    .where("down.digest", "in", digests)
    .orderBy("down.sequence", "desc")
    .execute();
  const found = new Map<string, (typeof rows)[number] & { reasons: string | null }>();
  for (const row of rows) {
    if (!(await brought(reading, row))) continue;
    found.set(row.digest, { ...row, reasons: await wordsOf(reading, row.actHash) });
  }
  return found;
}

async function brought(reading: Reading, { digest, kind, content }: { digest: string; kind: string; content: string }) {
  const documents = documentsBrought(kind, await contentUnder(reading, content));
  return documents.some(({ sha256 }) => sha256 === digest);
}
