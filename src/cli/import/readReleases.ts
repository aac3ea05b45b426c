import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { parseExactly } from "./exactJson.ts";
import { splitElements } from "./splitElements.ts";

/** A release as a file holds it, or why there is none. */
export interface FoundRelease {
  /** Name of the file, without its folder, and the place in it: "page-001.json, release 17". */
  readonly where: string;
  readonly release: Readonly<Record<string, unknown>>;
}

export interface Refused {
  readonly where: string;
  readonly ocid?: string;
  readonly id?: string;
  readonly reason: string;
}

const members = z.record(z.string(), z.unknown());
const ReleasePackage = z.looseObject({ releases: z.array(z.unknown()) });
const RecordPackage = z.looseObject({ records: z.array(z.looseObject({ releases: z.array(z.unknown()).optional() })) });

/** All releases of a release package, a record package, a list, or a file that is one release. Never throws for a file. */
export async function readReleases(path: string): Promise<{ found: FoundRelease[]; refused: Refused[] }> {
  const name = basename(path);
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return { found: [], refused: [{ where: name, reason: "the file cannot be read" }] };
  let value: unknown;
  try {
    value = parseExactly(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return oneByOne(name, text, error);
  }
  const releases = releasesIn(value);
  if (releases === undefined) {
    const reason = "the file is no release package, record package, list of releases or release";
    return { found: [], refused: [{ where: name, reason }] };
  }
  return sorted(name, releases);
}

/** A file that is not JSON as a whole: those of its releases that are. */
function oneByOne(name: string, text: string, error: unknown): { found: FoundRelease[]; refused: Refused[] } {
  const elements = splitElements(text);
  if (elements === undefined) return { found: [], refused: [{ where: name, reason: notJson("file", error) }] };
  const read = elements.map((element, index) => {
    const where = `${name}, release ${index + 1}`;
    try {
      return sortedOne(where, parseExactly(element));
    } catch (problem) {
      return { where, reason: notJson("release", problem) };
    }
  });
  return apart(read);
}

function notJson(what: string, error: unknown): string {
  return `the ${what} is not JSON (${error instanceof Error ? error.message : String(error)})`;
}

function releasesIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return [...(value as unknown[])];
  const releases = ReleasePackage.safeParse(value);
  if (releases.success) return releases.data.releases;
  const records = RecordPackage.safeParse(value);
  if (records.success) return records.data.records.flatMap((record) => record.releases ?? []);
  const one = members.safeParse(value);
  return one.success && "ocid" in one.data ? [value] : undefined;
}

function sorted(name: string, releases: readonly unknown[]): { found: FoundRelease[]; refused: Refused[] } {
  return apart(releases.map((release, index) => sortedOne(`${name}, release ${index + 1}`, release)));
}

function sortedOne(where: string, release: unknown): FoundRelease | Refused {
  const read = members.safeParse(release);
  return read.success ? { where, release: read.data } : { where, reason: "it is not an object" };
}

function apart(read: readonly (FoundRelease | Refused)[]): { found: FoundRelease[]; refused: Refused[] } {
  return { found: read.filter((one) => "release" in one), refused: read.filter((one) => "reason" in one) };
}
