import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { parseExactly } from "./exactJson.ts";

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
  let value: unknown;
  try {
    value = parseExactly((await readFile(path, "utf8")).replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `the file is not JSON (${error.message})` : "the file cannot be read";
    return { found: [], refused: [{ where: name, reason }] };
  }
  const releases = releasesIn(value);
  if (releases === undefined) {
    const reason = "the file is no release package, record package, list of releases or release";
    return { found: [], refused: [{ where: name, reason }] };
  }
  return sorted(name, releases);
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
  const found: FoundRelease[] = [];
  const refused: Refused[] = [];
  for (const [index, release] of releases.entries()) {
    const where = `${name}, release ${index + 1}`;
    const read = members.safeParse(release);
    if (read.success) found.push({ where, release: read.data });
    else refused.push({ where, reason: "it is not an object" });
  }
  return { found, refused };
}
