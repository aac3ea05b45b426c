import { subjectOfKind } from "../../domain/acts/subjectOfKind.ts";
import { type CaseFile, type CaseHistory, HISTORIES } from "../../domain/caseFile.ts";
import { type CaseAct, type CaseActs, kindNamed } from "./CaseActs.ts";
import type { CaseFindings } from "./CaseFindings.ts";
import type { CaseState } from "./CaseState.ts";
import type { SealedHeader } from "./SealedHeader.ts";

interface Placed {
  readonly file: CaseFile;
  readonly placed: CaseActs;
  readonly header: SealedHeader;
  readonly state: CaseState;
}

/** Is every history here whole, from its first act to the head that the sealed block proves? */
export function checkHistories({ file, placed, header, state }: Placed, findings: CaseFindings): void {
  checkOrder(file, findings);
  for (const { sequence, kind } of placed.unreadable)
    findings.undecided("histories", "register-unknown", `The trust root names no register for a ${kind}.`, {
      sequence,
    });
  const count = checkLedger(file, state, findings);
  checkSequence(placed.acts, { count, time: header.time }, findings);
  for (const { subject, of } of file.histories) {
    findings.looked("histories");
    const proven = state.headOf(subject);
    if (proven === undefined || proven === placed.heads.get(subject)) continue;
    const what = `The history of the ${of} does not come to the head that the block proves: acts are missing, changed or in another order.`; // prettier-ignore
    findings.breaks("histories", "subject-head-differs", what, { subject });
  }
}

/** What the operator signed of the ledger has to be what the block itself holds. */
function checkLedger({ sealing }: CaseFile, state: CaseState, findings: CaseFindings): number {
  const ledger = state.ledger();
  if (ledger === undefined) return Number.MAX_SAFE_INTEGER;
  if (sealing.by === "operator") {
    const { count, ledgerHead } = sealing.checkpoint;
    if (count !== ledger.count || ledgerHead !== ledger.head)
      findings.breaks("sealing", "checkpoint-differs", "The checkpoint's count and head are not those of its block.");
  }
  return ledger.count;
}

function checkOrder({ histories, subject }: CaseFile, findings: CaseFindings): void {
  const places = histories.map(({ of, subject: its }) => `${HISTORIES.indexOf(of)} ${its}`);
  if (new Set(histories.map((each) => each.subject)).size < histories.length)
    findings.breaks("histories", "history-twice", "A history stands in the file twice.");
  if (places.some((place, index) => place < (places[index - 1] ?? "")))
    findings.breaks("histories", "history-out-of-order", "The histories are not in the order of the format.");
  const procurements = histories.filter(({ of }) => of === "procurement");
  if (procurements.length !== 1 || procurements[0]?.subject !== subject)
    findings.breaks("histories", "history-missing", "The file has not the one procurement that it says it is about.");
}

function checkSequence(
  acts: readonly CaseAct[],
  { count, time: sealedAt }: { count: number; time: number },
  findings: CaseFindings,
): void {
  let before: CaseAct | undefined;
  for (const act of acts) {
    const { sequence, time, actHash, history } = act;
    const about = { sequence, actHash, subject: history.subject };
    if (sequence === before?.sequence || time < (before?.time ?? 0) || sequence > count)
      findings.breaks("histories", "act-out-of-order", "Its number or time does not follow the act before.", about);
    if (time > sealedAt) findings.breaks("histories", "act-after-block", "It is later than the sealed block.", about);
    if (!belongsTo(act, history))
      findings.breaks("histories", "act-of-another-history", `It is no act of a history of a ${history.of}.`, about);
    before = act;
  }
  checkAscending(acts, findings);
}

/** Within a history the acts stand in the file as they were recorded. */
function checkAscending(acts: readonly CaseAct[], findings: CaseFindings): void {
  for (const history of new Set(acts.map((act) => act.history))) {
    const isAscending = history.acts.every(
      ({ sequence }, index) => sequence > (history.acts[index - 1]?.sequence ?? 0),
    );
    if (isAscending) continue;
    const what = "The acts of a history do not stand in the order of their numbers.";
    findings.breaks("histories", "act-out-of-order", what, { subject: history.subject });
  }
}

function belongsTo({ kind }: CaseAct, { of }: CaseHistory): boolean {
  const name = kindNamed(kind);
  return name === undefined || subjectOfKind(name) === of;
}
