import { listOf } from "../Field.ts";

/** Suppliers that an award names, each with the most that may be agreed with it (net minor units). */
export const WINNERS = listOf("Winner", "A supplier that an award decision names.", {
  supplier: "uint32",
  ceiling: "uint64",
});
