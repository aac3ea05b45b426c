import type { ActKind } from "../../../src/domain/acts/Act.ts";
import { selectorOf } from "../../../src/domain/acts/callData.ts";
import { definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { typeHash } from "../../../src/domain/acts/structHash.ts";
import { type Hex, toHex } from "../../../src/domain/Hex.ts";

/** Code that compares with the selectors of these kinds and pushes their types' hashes, and does nothing else. */
export function codeOf(...kinds: readonly ActKind[]): Hex {
  const parts = kinds.map((kind) => {
    const definition = definitionOf(kind);
    return `63${toHex(selectorOf(definition)).slice(2)}7f${toHex(typeHash(definition)).slice(2)}`;
  });
  return `0x${parts.join("")}`;
}
