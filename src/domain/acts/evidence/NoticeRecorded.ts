import { z } from "zod";
import { NOTICE_SOURCES } from "../../codelists/noticeSources.ts";
import { namesAddress } from "../../content/mailAddress.ts";
import { processOf, releaseOf } from "../../ocid.ts";
import { ROLES } from "../../roles.ts";
import type { ContentProblem } from "../ContentProblem.ts";
import { listedDocumentSchema } from "../contents/documents.ts";
import { same } from "../contents/same.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { codeAt } from "../values/codes.ts";
import { processAt } from "../values/namedTexts.ts";
import { digestOfText } from "../values/references.ts";
import { day } from "../words.ts";
import { publicationDay, samePublication } from "./publicationDay.ts";

/** An external release exactly as it was received, whatever it says: nothing in it is ours to correct. */
const content = z
  .strictObject({
    source: NOTICE_SOURCES.schema(),
    ocid: z.string().max(200).refine(isOcid, { error: "expected an OCID, such as ocds-h6vhtk-0550b4" }),
    releaseId: z.string().min(1).max(1_000).meta({ label: "release" }),
    publishedAt: z.string().min(1).max(100).exactOptional().meta({
      label: "published",
      hint: "The release's own date, as it stands there; left out where it has none that can be read",
    }),
    release: z.record(z.string(), z.unknown()).exactOptional().meta({
      hint: "The release as JSON, where that keeps it exactly (RFC 8785; whoever takes its digest checks that) …",
    }),
    document: listedDocumentSchema.exactOptional().meta({ hint: "else as a document" }),
    url: z.url().max(500).exactOptional().meta({ hint: "Where it was found" }),
    note: prose(2_000).exactOptional(),
  })
  .refine(({ release, document }) => (release === undefined) !== (document === undefined), {
    error: "give the release as JSON or as a document, not both",
    path: ["release"],
  });

const ADDRESS_AS_NAME: ContentProblem = {
  path: "/release",
  inAct: undefined,
  inContent: undefined,
  message: "In the content, /release: a member has an e-mail address as its name. Keep the release as a document.",
};

export const NoticeRecorded = defineAct({
  kind: "NoticeRecorded",
  called: "Notice recorded",
  what: "A recorder saw an external publication, a release of a notice.",
  rule: "By any recorder. What others recorded of the process does not matter.",
  envelope: { subject: "the process's evidence", builtOn: "the recorder's own last evidence there, or 0" },
  buildsOn: "ownEvidence",
  code: 0x0901,
  register: "EvidenceRegister",
  method: "record",
  roles: ROLES.RECORDER,
  gas: 155_000,
  restsOn: "nothing",
  values: {
    process: processAt("/ocid"),
    release: digestOfText("/releaseId", "the release", releaseOf),
    source: codeAt("uint8", "/source", "the source", NOTICE_SOURCES),
    publishedOn: publicationDay,
  },
  content,
  alsoCompare: (_act, { ocid, releaseId, release }) =>
    release === undefined
      ? []
      : [
          ...same("/release/ocid", "the release's own OCID", ocid, asText(release["ocid"])),
          ...same("/release/id", "the release's own id", releaseId, asText(release["id"])),
        ],
  alsoAdmit: ({ values }, { publishedAt, release }) => [
    ...samePublication(values.publishedOn, publishedAt),
    ...(namesAddress(release) ? [ADDRESS_AS_NAME] : []),
  ],
  says: (act, content) => {
    const { source, publishedOn } = act.values;
    const release =
      content === undefined ? "a release" : `release ${content.releaseId} of ${content.ocid}${titleOf(content)}`;
    const published = publishedOn === 0 ? "without a date" : `published on ${day(publishedOn)}`;
    return {
      says: `recorded as evidence ${release}, ${published} by ${NOTICE_SOURCES.text(source)}`,
      also: "The recorder does not vouch for its accuracy.",
    };
  },
});

const titled = z.string().optional().catch(undefined);
const releaseTitles = z.object({
  tender: z.object({ title: titled }).optional().catch(undefined),
  planning: z.object({ project: titled }).optional().catch(undefined),
});

/** “Damp sensors”: somebody else's words, so cut short, on one line, and left out where they hold an address. */
function titleOf({ release }: z.infer<typeof content>): string {
  const { tender, planning } = releaseTitles.parse(release ?? {});
  const title = (tender?.title ?? planning?.project ?? "").replace(/[\s\p{C}]+/gu, " ").trim();
  if (title === "" || title.includes("@")) return "";
  return ` (“${title.length > 120 ? `${title.slice(0, 119).trimEnd()}…` : title}”)`;
}

function isOcid(text: string): boolean {
  try {
    return processOf(text) !== undefined;
  } catch {
    return false;
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
