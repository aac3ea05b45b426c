import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { awardSchema } from "./awardContent.ts";
import { same, sameList } from "../contents/same.ts";
import { defineAct } from "../defineAct.ts";
import { amountWords, because, currencyOf, listed, organisationName, titled, who } from "../words.ts";
import { WINNERS } from "./WINNERS.ts";

export const AwardDecided = defineAct({
  kind: "AwardDecided",
  code: 0x0505,
  register: "TenderRegister",
  method: "decideAward",
  roles: ROLES.OFFICER,
  fields: { number: "uint16", winners: WINNERS },
  content: awardSchema,
  told: ({ winners }) => ({
    winners: winners.map(({ supplier, ceiling }) => ({ supplier: supplier.organisation, ceiling: ceiling.net })),
  }),
  compare: ({ values }, content) =>
    sameList("/winners", "winners", values.winners, content.winners, (winner, told, path) => [
      ...same(`${path}/supplier/organisation`, "the supplier", winner.supplier, told.supplier.organisation),
      ...same(`${path}/ceiling/net`, "the ceiling (net)", winner.ceiling, told.ceiling.net),
    ]),
  describe: (act, content, names) => {
    const { number, winners } = act.values;
    const currency = currencyOf(act.subject, content?.winners[0]?.ceiling.currency, names);
    const named = winners.map(
      ({ supplier, ceiling }) => `${organisationName(supplier, names)} (up to ${amountWords(ceiling, currency)} net)`,
    );
    const again = number === 1 ? "" : ` This is decision ${number}; it replaces the earlier one for further offers.`;
    return `${who(act, names)} decides the award of ${titled(undefined, act.subject, "its procurement", names)} to ${listed(named)}${onAuthority(content?.authority)}.${again}${because(content?.summary)}`;
  },
});
