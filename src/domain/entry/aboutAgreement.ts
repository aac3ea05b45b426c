import type { ActKind } from "../acts/Act.ts";
import { definitionOf } from "../acts/definitionOf.ts";
import type { Begun, SignedValue, SignedValues } from "../acts/values/SignedValue.ts";
import type { Hex } from "../Hex.ts";

interface Wish {
  readonly kind: ActKind;
  readonly builtOn?: Hex | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

/** Acts under an agreement sign which one; answers to an offer build on it; others are about its invoices and payments. */
export function aboutAgreement<W extends Wish>(wish: W, agreement: Hex): W & { agreement?: Hex } {
  const { values } = definitionOf(wish.kind);
  const own = nameOfThing(values, "agreement");
  if (own !== undefined) return { ...wish, values: { [own]: agreement, ...wish.values } };
  if (nameOfThing(values, "invoice", "payment") !== undefined) return { ...wish, agreement };
  return { ...wish, builtOn: wish.builtOn ?? agreement };
}

/** The value by which an act names such a thing, where its content does not name it. */
function nameOfThing(values: SignedValues, ...things: Begun[]): string | undefined {
  const isOne = ({ meaning, saidBy }: SignedValue) =>
    meaning.is === "act" && meaning.of !== undefined && things.includes(meaning.of) && typeof saidBy === "string";
  return Object.entries(values).find(([, value]) => isOne(value))?.[0];
}
