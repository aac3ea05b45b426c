import { z } from "zod";
import type { HistoryPart } from "../../audit/acts/ActView.ts";
import type { HistoryFilter } from "../../audit/AuditReads.ts";
import { allDefinitions, kindWords } from "../../domain/acts/definitionOf.ts";
import { wholeNumber } from "../../http/api/parameters.ts";
import { filterForm, select } from "../page/filterFields.ts";
import { listQuery, organisationNumber } from "../page/listQuery.ts";
import { pagingOf } from "../page/paging.ts";
import { timelineOf } from "./timeline.ts";

/** What a page asks that shows a history a part at a time; `act` begins with the act of that number. */
export const historyQuery = {
  ...listQuery,
  kind: z.enum(allDefinitions().map(({ kind }) => kind)).optional(),
  party: organisationNumber,
  act: wholeNumber(1).optional(),
};

type HistoryQuery = z.output<z.ZodObject<typeof historyQuery>>;

export function historyFilter({ kind, party, act }: HistoryQuery): HistoryFilter {
  return { kind, party, from: act };
}

/** What else the address says, and filtering does not change. */
const KEPT = ["as-at", "time", "offset", "effective"];

/**
 * A part of a history, with the way to its other parts.
 * @param path of the section: "/procurements/ocds-…#history"
 * @param search the query as it was asked
 */
export function shownHistory(path: string, search: string, history: HistoryPart) {
  return {
    history,
    months: timelineOf(history.items, history.effective),
    paging: pagingOf(path, search, history),
    form: filterForm(
      path,
      search,
      [
        select(
          "kind",
          "Kind of act",
          choices(history.kinds, ({ kind }) => [kind, kindWords(kind)]),
        ),
        select(
          "party",
          "Signed by",
          choices(history.parties, ({ party }) => [String(party.number), party.name]),
        ),
      ],
      KEPT,
    ),
  };
}

function choices<One extends { readonly count: number }>(all: readonly One[], of: (one: One) => [string, string]) {
  return all
    .map((one) => {
      const [value, text] = of(one);
      return { value, text: `${text} (${one.count})` };
    })
    .sort((left, right) => left.text.localeCompare(right.text, "en-GB"));
}
