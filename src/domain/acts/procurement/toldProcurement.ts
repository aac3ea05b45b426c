import type { z } from "zod";
import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { ownReferenceDigest } from "../../ownReference.ts";
import { toldDay } from "../contents/dates.ts";
import type { groundSchema, memberSchema, phaseSchema } from "./procurementContent.ts";

interface Procurement {
  readonly reference: string;
  readonly ground: z.infer<typeof groundSchema>;
  readonly members: readonly z.infer<typeof memberSchema>[];
  readonly phases: readonly z.infer<typeof phaseSchema>[];
}

/** What a procurement's content tells of the act that opens it; without phases the currency has to be said. */
export function toldProcurement({ reference, ground, members, phases }: Procurement) {
  const currency = phases[0]?.budget.currency;
  return {
    ownReference: ownReferenceDigest(reference),
    ground: LEGAL_GROUNDS.code(ground.code),
    ...(currency === undefined ? {} : { currency }),
    members: members.map(({ organisation }) => organisation),
    phases: phases.map(({ number, budget, startsOn, endsOn }) => ({
      number,
      budget: budget.net,
      startsOn: toldDay(startsOn),
      endsOn: toldDay(endsOn),
    })),
  };
}
