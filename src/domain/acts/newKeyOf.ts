import type { Hex } from "../Hex.ts";
import type { Act } from "./Act.ts";

/** The key that an act brings, which signs the act as well; undefined where it brings none (`takesProof`). */
export function newKeyOf(act: Act): { readonly key: Hex; readonly scheme: number } | undefined {
  return act.kind === "KeyAdded" || act.kind === "RecoveryProposed" ? act.values : undefined;
}
