import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { listOf } from "../Field.ts";
import { netOf } from "../values/amounts.ts";
import { listAt } from "../values/lists.ts";
import { numberOnRecord, organisationAt } from "../values/numbers.ts";
import { amountWords, currencyOf, listed, organisationName, titled } from "../words.ts";
import { awardSchema } from "./awardContent.ts";

/** Suppliers that an award names, each with the most that may be agreed with it (net minor units). */
const WINNERS = listOf("Winner", "A supplier that an award decision names.", {
  supplier: "uint32",
  ceiling: "uint64",
});

export const AwardDecided = defineAct({
  kind: "AwardDecided",
  called: "Award decided",
  what: "The lead decides who may be offered an agreement. A later decision replaces it for further offers.",
  rule: "By the lead, once the deadline is over; again to replace the last decision.",
  envelope: { builtOn: "the last act on the tender" },
  buildsOn: "nextAward",
  begunWith: "tenders",
  code: 0x0505,
  register: "TenderRegister",
  method: "decideAward",
  roles: ROLES.OFFICER,
  gas: { base: 140_000, each: 30_000 },
  restsOn: "subject",
  values: {
    number: numberOnRecord("uint16", "the number of the decision"),
    winners: listAt(WINNERS, "/winners", "winners", {
      supplier: organisationAt("/supplier/organisation", "the supplier"),
      ceiling: netOf("/ceiling", "the ceiling"),
    }),
  },
  content: awardSchema,
  happenedAt: "/decidedOn",
  inTheirWords: "/summary",
  says: (act, content, names) => {
    const { number, winners } = act.values;
    const currency = currencyOf(act.subject, content?.winners[0]?.ceiling.currency, names);
    const named = winners.map(
      ({ supplier, ceiling }) =>
        `${organisationName(supplier, names)} (up to ${amountWords(ceiling, currency)} excluding VAT)`,
    );
    const again = `This is decision ${number}; it replaces the earlier one for further offers.`;
    return {
      says: `decides the award of ${titled(undefined, act.subject, "its procurement", names)} to ${listed(named)}`,
      also: number === 1 ? undefined : again,
    };
  },
});
