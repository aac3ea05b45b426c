import type { ContentOf } from "../domain/acts/Act.ts";
import { NOTICE_SOURCES } from "../domain/codelists/noticeSources.ts";
import { NOTICE_UNLINK_REASONS } from "../domain/codelists/tenderReasons.ts";
import type { Hex } from "../domain/Hex.ts";
import { processOf, releaseOf } from "../domain/ocid.ts";
import { evidenceSubject } from "../domain/subjects.ts";
import type { Players } from "./gatherPlayers.ts";
import { OFFICER } from "./people.ts";
import type { Done, Player, Stage } from "./Stage.ts";

/** Made up, under the prefix for examples: no OCID of a real notice begins like this. */
const CARE_LETTERS = "ocds-213czf-demo-notice-1";
const HOUSING_LETTERS = "ocds-213czf-demo-notice-2";

interface Notice {
  readonly ocid: string;
  readonly title: string;
  readonly publishedOn: number;
}

/**
 * Two tender notices of one authority are recorded as evidence. An officer links the wrong one, unlinks it with a
 * reason and links the right one; the other keeps a history of its own, and no procurement.
 */
export async function linkNotices(stage: Stage, players: Players, procurement: Procurement): Promise<void> {
  const { lead } = procurement;
  await stage.moveTo(531, "08:00");
  await recordNotice(stage, players.recorder, lead, {
    ocid: CARE_LETTERS,
    title: "Letters of the care service",
    publishedOn: 524,
  });
  await recordNotice(stage, players.recorder, lead, {
    ocid: HOUSING_LETTERS,
    title: procurement.title,
    publishedOn: 530,
  });
  await stage.moveTo(531, "10:00");
  const wrong = await link(stage, procurement, CARE_LETTERS);
  await stage.moveTo(531, "11:20");
  await unlink(stage, procurement, CARE_LETTERS, wrong);
  await link(stage, procurement, HOUSING_LETTERS);
}

interface Procurement {
  readonly id: Hex;
  readonly lead: Player;
  readonly title: string;
  readonly opened: Hex;
}

async function recordNotice(stage: Stage, recorder: Player, buyer: Player, notice: Notice): Promise<void> {
  const { ocid, publishedOn } = notice;
  const releaseId = `${ocid}-1`;
  const values = {
    process: processOf(ocid),
    release: releaseOf(releaseId),
    source: NOTICE_SOURCES.code("other"),
    publishedOn: stage.calendar.dayStart(publishedOn),
  };
  const publishedAt = stage.calendar.moment(publishedOn, "09:30");
  const release = releaseOfNotice(notice, releaseId, buyer, publishedAt);
  const content = { source: "other", ocid, releaseId, publishedAt, release } as const;
  await stage.act(
    "NoticeRecorded",
    recorder,
    "recorder",
    { subject: evidenceSubject(values.process) },
    values,
    content,
  );
}

/** As Find a Tender writes it, in short. */
function releaseOfNotice({ ocid, title }: Notice, id: string, { name, identifier }: Player, date: string) {
  const tender = { id, title, documents: [{ id: "notice", documentType: "tenderNotice", noticeType: "UK4" }] };
  const party = { id: identifier, name, identifier: { scheme: "GB-LAE", id: identifier.slice("GB-LAE-".length) } };
  const parties = [{ ...party, roles: ["buyer"] }];
  const buyer = { id: identifier, name };
  return { ocid, id, date, tag: ["tender"], initiationType: "tender", language: "en", parties, buyer, tender };
}

function link(stage: Stage, { id, lead, opened }: Procurement, ocid: string): Promise<Done> {
  const content = { ocid, authority: OFFICER } satisfies ContentOf<"NoticeLinked">;
  const place = { subject: id, builtOn: opened };
  return stage.act("NoticeLinked", lead, "procurement", place, { process: processOf(ocid) }, content);
}

function unlink(stage: Stage, { id, lead }: Procurement, ocid: string, linked: Done): Promise<Done> {
  const values = { process: processOf(ocid), reason: NOTICE_UNLINK_REASONS.code("wrongProcess") };
  const reasons = "It is about letters of the care service, which this procurement leaves out.";
  const place = { subject: id, builtOn: linked.hash };
  return stage.act("NoticeUnlinked", lead, "procurement", place, values, { ocid, reasons, authority: OFFICER });
}
