import {
  END_GROUNDS,
  OFFER_DECLINE_REASONS,
  OFFER_WITHDRAWAL_REASONS,
} from "../../domain/codelists/agreementReasons.ts";
import { shownSum } from "../../domain/sums.ts";
import type { Row } from "../../projection/schema.ts";
import { type NextAct, nextActs } from "../acts/NextAct.ts";
import { reasonsGiven } from "../acts/reasonsGiven.ts";
import { money, netAmount } from "../amounts.ts";
import { contentUnder } from "../contentUnder.ts";
import { documentsOf, namedBy } from "../documents.ts";
import { Lookups } from "../Lookups.ts";
import { milestoneViews } from "../milestone/milestoneViews.ts";
import { day } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { tenderVersions } from "../tender/tenderVersions.ts";
import { agreementRows } from "./agreementRows.ts";
import type { AgreementRow, AgreementView } from "./AgreementView.ts";
import { questionViews } from "./questionViews.ts";
import { differencesSinceTender } from "./sinceTender.ts";
import { variationViews } from "./variationViews.ts";

type Agreement = Row<"agreements">;

/** One agreement or offer with everything that follows from it; undefined if there is none with this id. */
export async function agreementView(reading: Reading, id: string): Promise<AgreementView | undefined> {
  const { database } = reading;
  const agreement = await database.selectFrom("agreements").selectAll().where("id", "=", id).executeTakeFirst();
  if (agreement === undefined) return undefined;
  const [row] = await agreementRows(reading, [agreement]);
  if (row === undefined) return undefined;
  const callOffs = await database
    .selectFrom("agreements")
    .selectAll()
    .where("framework", "=", id)
    .orderBy("sequence")
    .execute();
  const tenders = await tendersBefore(reading, agreement);
  const lookups = new Lookups(reading).acts(
    id,
    ...tenders.map(({ actHash }) => actHash),
    agreement.signature,
    agreement.award,
    agreement.closedBy,
  );
  await lookups.load();
  const content = await contentUnder(reading, agreement.content);
  const signed = callOffs.filter(({ state }) => state === "in-force" || state === "ended");
  return {
    ...row,
    ...(await closing(reading, agreement, lookups)),
    signature: lookups.actOrNull(agreement.signature),
    award: lookups.actOrNull(agreement.award),
    contentDigest: agreement.content,
    content,
    documents: await documentsOf(reading, content, { by: await namedBy(reading, id), earlier: tenders }),
    sinceTender: sinceTender(tenders.at(-1), content, lookups),
    offered: money(agreement.offeredAmount, agreement.offeredVat, agreement.currency),
    vatRate: agreement.vatRate,
    variations: await variationViews(reading, agreement, row),
    milestones: await milestoneViews(reading, id),
    questions: await questionViews(reading, id),
    next: await whatIsNext(reading, agreement, row),
    callOffs: await agreementRows(reading, callOffs),
    calledOff:
      agreement.isFramework === 1
        ? netAmount(shownSum(signed.reduce((sum, { amount }) => sum + amount, 0)), agreement.currency)
        : null,
  };
}

async function whatIsNext(
  { database }: Reading,
  { procurement, state, questions }: Agreement,
  { buyer, supplier, expired }: AgreementRow,
): Promise<NextAct[]> {
  const of = database.selectFrom("procurements").select("cancelledBy").where("id", "=", procurement);
  const { cancelledBy } = await of.executeTakeFirstOrThrow();
  const holds = { awarded: true, standing: !expired, notCancelled: cancelledBy === null, asked: questions > 0 };
  return nextActs("agreement", { state, holds, parties: { buyer: [buyer], supplier: [supplier] } });
}

/** How it came to an end, if it did: one act says so, and it means what the state says. */
async function closing(
  reading: Reading,
  agreement: Agreement,
  lookups: Lookups,
): Promise<Pick<AgreementView, "ended" | "declined" | "withdrawn">> {
  const { state, closedReason, effectiveOn, paidAtEnd, currency } = agreement;
  const act = lookups.actOrNull(agreement.closedBy);
  const none = { ended: null, declined: null, withdrawn: null };
  if (act === null || closedReason === null) return none;
  const { reasons } = await reasonsGiven(reading, act.actHash);
  if (state === "declined")
    return { ...none, declined: { reason: OFFER_DECLINE_REASONS.text(closedReason), reasons, act } };
  if (state === "withdrawn")
    return { ...none, withdrawn: { reason: OFFER_WITHDRAWAL_REASONS.text(closedReason), reasons, act } };
  const ground = END_GROUNDS.text(closedReason);
  const paid = netAmount(paidAtEnd ?? 0, currency);
  return { ...none, ended: { ground, reasons, effectiveOn: day(effectiveOn ?? 0), paid, act } };
}

interface SeenTender {
  readonly version: number;
  readonly actHash: string;
  readonly label: string;
  readonly content: unknown;
}

/** What bidders saw before the offer was made, the last wording last. */
async function tendersBefore(reading: Reading, { procurement, sequence }: Agreement): Promise<SeenTender[]> {
  const versions = await tenderVersions(reading, procurement);
  return Promise.all(
    versions
      .filter((version) => version.sequence < sequence)
      .map(async ({ version, actHash, content }) => ({
        version,
        actHash,
        label: `the tender, version ${version}`,
        content: await contentUnder(reading, content),
      })),
  );
}

function sinceTender(tender: SeenTender | undefined, offer: unknown, lookups: Lookups): AgreementView["sinceTender"] {
  if (tender === undefined) return null;
  const { version, actHash, content } = tender;
  const differences = differencesSinceTender(content, offer);
  return differences === undefined ? null : { version, act: lookups.act(actHash), ...differences };
}
