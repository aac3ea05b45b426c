import { ZERO_BYTES32 } from "../../../../src/domain/Hex.ts";
import { identifierDigest } from "../../../../src/domain/identifiers.ts";
import { startOfLondonDay } from "../../../../src/domain/londonTime.ts";
import { processOf, releaseOf } from "../../../../src/domain/ocid.ts";
import { evidenceSubject, organisationSubject } from "../../../../src/domain/subjects.ts";
import { CAMDEN, earlier, example, HEXAGON, NOTICE_READER } from "./example.ts";
import { OCID } from "./tenderExamples.ts";

const RELEASE_ID = "018272-2025";
const CAMDEN_SUBJECT = organisationSubject(identifierDigest("GB-LAE-CMD"));

export const recordExamples = {
  NoticeRecorded: example(
    "NoticeRecorded",
    { organisation: NOTICE_READER, subject: evidenceSubject(processOf(OCID)), builtOn: ZERO_BYTES32 },
    {
      process: processOf(OCID),
      release: releaseOf(RELEASE_ID),
      source: 1,
      publishedOn: startOfLondonDay("2025-05-06"),
    },
    {
      source: "findATender",
      ocid: OCID,
      releaseId: RELEASE_ID,
      publishedAt: "2025-05-06T09:15:00+01:00",
      release: {
        ocid: OCID,
        id: RELEASE_ID,
        date: "2025-05-06T09:15:00+01:00",
        tag: ["tender"],
        tender: { value: { amount: 400000.5, currency: "GBP" }, items: [], lots: [{}] },
      },
    },
    {
      full: "Notice Reader recorded as evidence release 018272-2025 of ocds-h6vhtk-0550b4, published on 6 May 2025 by Find a Tender. The recorder does not vouch for its accuracy.",
      erased:
        "Notice Reader recorded as evidence a release, published on 6 May 2025 by Find a Tender. The recorder does not vouch for its accuracy.",
    },
  ),
  ActAffirmed: example(
    "ActAffirmed",
    {
      organisation: HEXAGON,
      subject: organisationSubject(identifierDigest("GB-COH-01234567")),
      builtOn: earlier("act"),
    },
    { act: earlier("act") },
    { reasons: "Our director signed it before the laptop was stolen." },
    {
      full: "Hexagon Research Ltd stands by an earlier act of its own (act 13: Hexagon Research Ltd signs the contract). They write: “Our director signed it before the laptop was stolen.”",
      erased: "Hexagon Research Ltd stands by an earlier act of its own.",
      signedAlone: ["act"],
    },
  ),
  ActDisowned: example(
    "ActDisowned",
    {
      organisation: HEXAGON,
      subject: organisationSubject(identifierDigest("GB-COH-01234567")),
      builtOn: earlier("act"),
    },
    { act: earlier("act"), reason: 1 },
    { reasons: "The laptop had been stolen by then." },
    {
      full: "Hexagon Research Ltd disowns an earlier act under its name (act 13: Hexagon Research Ltd signs the contract), for this reason: the key was stolen or copied. It stays in the history, marked as disowned. They write: “The laptop had been stolen by then.”",
      erased:
        "Hexagon Research Ltd disowns an earlier act under its name, for this reason: the key was stolen or copied. It stays in the history, marked as disowned.",
      signedAlone: ["act"],
    },
  ),
  DocumentTakenDown: example(
    "DocumentTakenDown",
    { organisation: CAMDEN, subject: CAMDEN_SUBJECT, builtOn: earlier("act") },
    { act: earlier("act"), reason: 1 },
    {
      sha256: earlier("document"),
      title: "Questions and answers",
      reasons: "An appendix named tenants.",
    },
    {
      full: "London Borough of Camden takes down the document “Questions and answers” of an earlier act of its own (act 13: Hexagon Research Ltd signs the contract), for this reason: it holds personal data. No act of this organisation gives it out any more. Its digest remains. They write: “An appendix named tenants.”",
      erased:
        "London Borough of Camden takes down a document of an earlier act of its own, for this reason: it holds personal data. No act of this organisation gives it out any more. Its digest remains.",
      signedAlone: ["act"],
    },
  ),
};
