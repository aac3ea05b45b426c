import { integer, optionalText, table, text } from "../table.ts";

/** One recording of one release. `document`: the SHA-256 of the bytes, where no content keeps them. */
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
    buyers: text,
    tags: text,
    canonicalDigest: optionalText,
    document: optionalText,
    content: text,
    recordedBy: integer,
  },
  ["sequence"],
  [["process", "sequence"], ["process", "release", "sequence"], ["noticeType", "sequence"], ["document"], ["actHash"]],
);

/** Whom a release names as a buyer, by the digest of an identifier: an authority may be entered later than its notice. */
export const noticeBuyers = table(
  { digest: text, sequence: integer, process: text },
  ["digest", "sequence"],
  [["process", "digest"], ["sequence"]],
);

/** Each buyer that any release of a publication names, with the first release that does. */
export const namedBuyers = table(
  { process: text, digest: text, firstSequence: integer },
  ["process", "digest"],
  [["firstSequence", "digest"], ["digest"]],
);

/** A release is known by (ocid, id); other content under the same id is a conflicting copy, kept and counted. */
export const releases = table({ process: text, release: text, digests: text, copies: integer, conflicts: integer }, [
  "process",
  "release",
]);

/** An outside publication of which something was recorded. */
export const processes = table(
  {
    process: text,
    subject: text,
    ocid: optionalText,
    title: optionalText,
    firstSequence: integer,
    recordings: integer,
    conflicts: integer,
  },
  ["process"],
  [["ocid"], ["subject"], ["firstSequence"]],
);
