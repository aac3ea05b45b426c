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
  ),
};
