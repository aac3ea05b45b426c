import type { z } from "zod";
import { tenderSchema } from "../../domain/acts/tender/tenderContent.ts";
import { LEGAL_GROUNDS } from "../../domain/codelists/legalGrounds.ts";
import { memberSchema } from "../../domain/entry/schemaParts.ts";
import { londonWords } from "../../domain/londonTime.ts";
import { formatAmount } from "../../domain/money.ts";
import type { Row } from "../../projection/schema.ts";
import type { Difference, VersionDiff } from "../acts/ActView.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import { contentLeaves, labelOf, type Leaf } from "./contentLeaves.ts";
import { documentChanges } from "./documentChanges.ts";
import { notWhole } from "./notWhole.ts";
import { rationaleOf } from "./readTender.ts";
import { tenderVersions } from "./tenderVersions.ts";

type Version = Row<"tenderVersions">;
type Procurement = Row<"procurements">;

/** Said about the change itself, or compared by digest: not fields of the tender. */
const NOT_COMPARED = new Set(["documents", "rationale", "changes", "deadlineConsidered", "authority"]);

/** What differs between two wordings of a procurement's tenders; undefined if one of them is unknown. */
export async function versionDiff(
  reading: Reading,
  procurement: Procurement,
  from: number,
  to: number,
): Promise<VersionDiff | undefined> {
  const versions = await tenderVersions(reading, procurement.id);
  const [before, after] = [from, to].map((number) => versions.find(({ version }) => version === number));
  if (before === undefined || after === undefined) return undefined;
  const lookups = await new Lookups(reading).acts(before.actHash, after.actHash).load();
  const compared = await compareVersions(reading, procurement.currency, before, after);
  return {
    procurement: procurement.id,
    ocid: procurement.ocid,
    from: { version: from, act: lookups.act(before.actHash) },
    to: {
      version: to,
      act: lookups.act(after.actHash),
      rationale: rationaleOf(await contentUnder(reading, after.content)),
    },
    ...compared,
  };
}

/** The comparison alone: every field that differs, and every document. */
export async function compareVersions(
  reading: Reading,
  currency: string,
  before: Version,
  after: Version,
): Promise<Pick<VersionDiff, "differences" | "documents" | "notWhole">> {
  const sides = await Promise.all(
    [before, after].map(async ({ version, actHash, content }) => ({
      version,
      actHash,
      content: await contentUnder(reading, content),
    })),
  );
  const [old, now] = sides.map(({ content }) => content);
  const signed = () => [signedLeaves(before, currency), signedLeaves(after, currency)] as const;
  return { ...compareContents(tenderSchema, old, now, signed), notWhole: await notWhole(reading, sides) };
}

/** Two wordings of one content. @param signed what was signed of each, for where a content is not here any more */
export function compareContents(
  schema: Parameters<typeof contentLeaves>[1],
  old: unknown,
  now: unknown,
  signed: () => readonly [ReadonlyMap<string, Leaf>, ReadonlyMap<string, Leaf>],
): Pick<VersionDiff, "differences" | "documents"> {
  if (old === null || now === null) {
    // Compared with nothing, every document of the other side would look new.
    return { differences: differencesBetween(...signed()), documents: [] };
  }
  const [before, after] = [contentLeaves(old, schema, NOT_COMPARED), contentLeaves(now, schema, NOT_COMPARED)];
  return { differences: differencesBetween(before, after), documents: documentChanges(old, now) };
}

/** What two wordings of one content say differently, field by field; what is said about the change itself is left out. */
export function contentDifferences(before: unknown, after: unknown, schema: z.ZodType): Difference[] {
  return differencesBetween(contentLeaves(before, schema, NOT_COMPARED), contentLeaves(after, schema, NOT_COMPARED));
}

function differencesBetween(before: ReadonlyMap<string, Leaf>, after: ReadonlyMap<string, Leaf>): Difference[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key): Difference[] => {
    const [old, now] = [before.get(key), after.get(key)];
    const leaf = now ?? old;
    if (leaf === undefined || old?.value === now?.value) return [];
    const kind = old === undefined ? "added" : now === undefined ? "removed" : "changed";
    return [{ path: leaf.path, label: leaf.label, before: old?.value ?? null, after: now?.value ?? null, kind }];
  });
}

/** Where a content is not here any more, what was signed still tells. */
function signedLeaves(version: Version, currency: string): Map<string, Leaf> {
  const leaf = (name: string, value: string): [string, Leaf] => {
    return [name, { path: `/${name}`, label: labelOf(name, memberSchema(tenderSchema, name)), value }];
  };
  return new Map([
    leaf("enquiryDeadline", londonWords(version.enquiryDeadline)),
    leaf("deadline", londonWords(version.deadline)),
    leaf("budget", `${formatAmount(version.budget, currency)} excluding VAT`),
    leaf("ground", LEGAL_GROUNDS.text(version.ground)),
  ]);
}
