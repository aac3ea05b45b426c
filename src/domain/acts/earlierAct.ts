import type { Hex } from "../Hex.ts";
import type { ActOf } from "./defineAct.ts";
import type { Fields } from "./Field.ts";
import type { Names } from "./Names.ts";

/** An earlier act as it was signed, if it is known and of this kind. @param definition its kind's own */
export function earlierAct<Kind extends string, F extends Fields>(
  actHash: Hex,
  definition: { readonly kind: Kind; readonly fields: F },
  names: Names,
): ActOf<Kind, F> | undefined {
  const act = names.act?.(actHash)?.act;
  return act?.kind === definition.kind ? (act as ActOf<Kind, F>) : undefined; // read by its kind's schema before
}
