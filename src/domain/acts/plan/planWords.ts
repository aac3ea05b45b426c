import { z } from "zod";
import type { Hex } from "../../Hex.ts";
import type { EarlierAct, Names } from "../Names.ts";
import { amountWords, currencyOf, day, organisationName } from "../words.ts";

interface SignedPlan {
  readonly organisation: number;
  readonly values: { readonly estimatedValue: number; readonly currency: string; readonly startsOn: number };
}

/** "estimated at £400,000 excluding VAT, expected to start on 1 September 2025" */
export function planWords({ values }: SignedPlan, subject: Hex, names: Names): string {
  const currency = currencyOf(subject, values.currency, names);
  const estimate =
    values.estimatedValue === 0
      ? "not yet estimated"
      : `estimated at ${amountWords(values.estimatedValue, currency)} excluding VAT`;
  const start = values.startsOn === 0 ? "with no start set yet" : `expected to start on ${day(values.startsOn)}`;
  return `${estimate}, ${start}`;
}

const plan = z.object({
  organisation: z.int(),
  values: z.object({ estimatedValue: z.int(), currency: z.string(), startsOn: z.int() }),
});

/** The same of the plan as an earlier act left it; undefined where that act says nothing of it, or is not known. */
export function earlierPlanWords(earlier: EarlierAct | undefined, subject: Hex, names: Names): string | undefined {
  const read = plan.safeParse(earlier?.act).data;
  return read && planWords(read, subject, names);
}

/** `“Damp sensors for council homes” (CAM-P-7) of London Borough of Camden`. @param act its builtOn is the plan as seen */
export function othersPlan(act: { readonly subject: Hex; readonly builtOn: Hex }, names: Names): string {
  const owner = names.act?.(act.builtOn)?.act.organisation;
  const of = owner === undefined ? "another authority" : organisationName(owner, names);
  const name = names.subject?.(act.subject);
  return name === undefined ? `of ${of}` : `${name} of ${of}`;
}
