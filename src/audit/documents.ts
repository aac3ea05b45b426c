import { z } from "zod";
import { DOCUMENT_ROLES } from "../domain/codelists/documentRoles.ts";
import { TAKE_DOWN_REASONS } from "../domain/codelists/statementReasons.ts";
import { bringsDocuments } from "../domain/documentsBrought.ts";
import { isHex } from "../domain/Hex.ts";
import { wordsOf } from "./acts/reasonsGiven.ts";
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

/** The act whose content names documents. */
interface NamedBy {
  readonly kind: string;
  readonly organisation: number;
}

interface Earlier {
  /** What to call the earlier place: "version 2", "the tender, version 2". */
  label: string;
  content: unknown;
}

/**
 * The documents that a content names, wherever in it, and whether they are given out for the act that names them.
 * @param earlier contents in which the same bytes may stand, the latest last
 */
export async function documentsOf(
  reading: Reading,
  content: unknown,
  { by, earlier = [] }: { by: NamedBy; earlier?: readonly Earlier[] },
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
    by,
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

/** Whose content names documents, by the hash of the act. */
export function namedBy({ database }: Reading, actHash: string): Promise<NamedBy> {
  return database
    .selectFrom("acts")
    .select(["kind", "organisation"])
    .where("actHash", "=", actHash)
    .executeTakeFirstOrThrow();
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

/**
 * By digest, the take-down that holds for this act: its organisation's own, or the first by anybody where the act only
 * repeats what the other side brought.
 */
async function takenDown(reading: Reading, digests: readonly string[], { kind, organisation }: NamedBy) {
  const query = reading.database
    .selectFrom("takenDownDocuments")
    .select(["digest", "actHash", "reason"])
    .where("digest", "in", digests)
    .orderBy("sequence", "desc");
  const rows = await (bringsDocuments(kind) ? query.where("organisation", "=", organisation) : query).execute();
  const found = new Map<string, (typeof rows)[number] & { reasons: string | null }>();
  for (const row of rows) found.set(row.digest, { ...row, reasons: await wordsOf(reading, row.actHash) });
  return found;
}
