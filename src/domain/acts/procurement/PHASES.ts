import { listOf } from "../Field.ts";

/** A procurement's phases with the most that each may cost (net minor units). Days are the London day's first second. */
export const PHASES = listOf("Phase", { number: "uint8", budget: "uint64", startsOn: "uint40", endsOn: "uint40" });
