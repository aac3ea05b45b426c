import { openingSchema } from "../../domain/acts/procurement/procurementContent.ts";
import { LEGAL_GROUNDS } from "../../domain/codelists/legalGrounds.ts";
import { OPENING_AMENDMENT_REASONS } from "../../domain/codelists/tenderReasons.ts";
import { londonDateWords } from "../../domain/londonTime.ts";
import { formatAmount } from "../../domain/money.ts";
import { numberList, phaseList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { Leaf } from "../tender/contentLeaves.ts";
import { rationaleOf } from "../tender/readTender.ts";
import { compareContents } from "../tender/versionDiff.ts";
import type { OpeningVersion } from "./ProcurementView.ts";

type Version = Row<"openingVersions">;

/** Every wording of a procurement's opening, the first one first, each with what it changed of the one before. */
export async function openingViews(reading: Reading, procurement: string): Promise<OpeningVersion[]> {
  const versions = await reading.database
    .selectFrom("openingVersions")
    .selectAll()
    .where("procurement", "=", procurement)
    .orderBy("version")
    .execute();
  const lookups = new Lookups(reading).acts(...versions.map(({ actHash }) => actHash));
  await lookups.organisations(...versions.flatMap(({ members }) => numberList(members))).load();
  const contents = await Promise.all(versions.map(({ content }) => contentUnder(reading, content)));
  return versions.map((version, index) => {
    const before = versions[index - 1];
    const content = contents[index];
    const leaves = (one: Version) => signedLeaves(one, lookups);
    return {
      version: version.version,
      act: lookups.act(version.actHash),
      reason: version.reason === null ? null : OPENING_AMENDMENT_REASONS.text(version.reason),
      rationale: rationaleOf(content),
      ...(before === undefined
        ? { differences: [], documents: [] }
        : compareContents(openingSchema, contents[index - 1], content, () => [leaves(before), leaves(version)])),
    };
  });
}

/** Where a content is not here any more, what was signed still tells. */
function signedLeaves({ ground, members, phases, currency, sequence }: Version, lookups: Lookups): Map<string, Leaf> {
  const leaf = (path: string, label: string, value: string): [string, Leaf] => [path, { path, label, value }];
  return new Map([
    leaf("/ground", "Ground", LEGAL_GROUNDS.text(ground)),
    ...numberList(members).map((number) =>
      leaf(`/members/${number}`, `Members ${number}`, lookups.organisation(number, sequence).name),
    ),
    ...phaseList(phases).flatMap(({ number, budget, startsOn, endsOn }) => [
      leaf(`/phases/${number}/budget`, `Phases ${number}: Budget`, `${formatAmount(budget, currency)} net`),
      leaf(`/phases/${number}/startsOn`, `Phases ${number}: Starts on`, londonDateWords(startsOn)),
      leaf(`/phases/${number}/endsOn`, `Phases ${number}: Ends on`, londonDateWords(endsOn)),
    ]),
  ]);
}
