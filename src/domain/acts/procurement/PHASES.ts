import { listOf } from "../Field.ts";
import { netOf } from "../values/amounts.ts";
import { dayAt } from "../values/days.ts";
import { listAt } from "../values/lists.ts";
import { numberAt } from "../values/numbers.ts";

/** A procurement's phases with the most that each may cost (net minor units). Days are the London day's first second. */
const PHASES = listOf("Phase", "One phase of a procurement as planned at the opening (PCP: 0 to 3, COM(2007)799).", {
  number: "uint8",
  budget: "uint64",
  startsOn: "uint40",
  endsOn: "uint40",
});

/** The same, as a content lists them. */
export function phasesAt(pointer: string) {
  return listAt(PHASES, pointer, "phases", {
    number: numberAt("uint8", "/number", "the phase's number"),
    budget: netOf("/budget", "the phase's budget"),
    startsOn: dayAt("/startsOn", "the phase's first day"),
    endsOn: dayAt("/endsOn", "the phase's last day"),
  });
}
