import { integer, optionalInteger, optionalText, table, text } from "../table.ts";

/** One recording of one release. */
export const evidence = table(
  {
    sequence: integer,
    actHash: text,
    subject: text,
    process: text,
    release: text,
    ocid: optionalText,
    releaseId: optionalText,
    source: integer,
    publishedOn: integer,
    title: optionalText,
    noticeType: optionalText,
    buyerName: optionalText,
    buyer: optionalInteger,
    tags: text,
    canonicalDigest: optionalText,
    content: text,
    recordedBy: integer,
  },
  ["sequence"],
  [
    ["process", "sequence"],
    ["process", "release", "sequence"],
    ["buyer", "sequence"],
    ["noticeType", "sequence"],
    ["actHash"],
  ],
);

/** A release is known by (ocid, id); other content under the same id is a conflicting copy, kept and counted. */
export const releases = table({ process: text, release: text, digests: text, copies: integer, conflicts: integer }, [
  "process",
  "release",
]);

export const processes = table(
  {
    process: text,
    subject: text,
    ocid: optionalText,
    title: optionalText,
    buyer: optionalInteger,
    isMember: integer,
    firstSequence: integer,
    recordings: integer,
    conflicts: integer,
    links: integer,
  },
  ["process"],
  [["ocid"], ["subject"], ["isMember", "links", "firstSequence"], ["firstSequence"]],
);
