import type { HistoryFilter, HistoryOptions, PageRequest } from "../AuditReads.ts";
import { Lookups } from "../Lookups.ts";
import { limitOf, numberAfter, pageOf, UnknownCursor } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { HistoryPart } from "./ActView.ts";
import { historyEntries } from "./historyEntries.ts";
import { factsOf } from "./historyOf.ts";
import { type HistoryActs, readHistory } from "./readHistory.ts";

type Acts = HistoryActs["acts"];

/** A page of a history; undefined where there is no such subject. @throws UnknownCursor */
export function historyPart(
  reading: Reading,
  asked: string,
  { filter, page, ...options }: HistoryOptions & { filter: HistoryFilter; page: PageRequest },
): Promise<HistoryPart | undefined> {
  return readHistory(reading, asked, options, async (then, history) => {
    const newestFirst = history.acts.toReversed();
    const fitting = fittingIn(newestFirst, filter);
    const left = fittingIn(newestFirst.slice(startOf(newestFirst, filter, page)), filter);
    const shown = await pageOf(left, limitOf(page), lastPlace, (rows) => historyEntries(then, rows));
    return {
      ...{ ...factsOf(history), ...shown, total: newestFirst.length, fits: fitting.length },
      own: history.own.map(({ sequence }) => sequence),
      ...(await choicesIn(then, history.acts)),
    };
  });
}

const lastPlace = ({ sequence }: Acts[number]) => [sequence];

function fittingIn(acts: Acts, { kind, party }: HistoryFilter): Acts {
  return acts.filter(
    (act) => (kind === undefined || act.kind === kind) && (party === undefined || act.organisation === party),
  );
}

/** Behind the last act of the page before; or with the act that is asked for, where this history has it. */
function startOf(acts: Acts, { from }: HistoryFilter, page: PageRequest): number {
  const last = numberAfter(page);
  const indexOf = (number: number) => acts.findIndex(({ sequence }) => sequence === number);
  if (last === undefined) return from === undefined ? 0 : Math.max(0, indexOf(from));
  const index = indexOf(last);
  if (index < 0) throw new UnknownCursor(page.cursor ?? "");
  return index + 1;
}

async function choicesIn(reading: Reading, acts: Acts): Promise<Pick<HistoryPart, "kinds" | "parties">> {
  const kinds = Map.groupBy(acts, ({ kind }) => kind);
  const parties = Map.groupBy(acts, ({ organisation }) => organisation);
  const lookups = await new Lookups(reading).organisations(...parties.keys()).load();
  return {
    kinds: [...kinds].map(([kind, its]) => ({ kind, count: its.length })),
    parties: [...parties].map(([number, its]) => ({ party: lookups.organisation(number), count: its.length })),
  };
}
