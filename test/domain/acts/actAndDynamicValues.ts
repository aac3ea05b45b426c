import type { Act } from "../../../src/domain/acts/Act.ts";
import { definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { type AnyValue, isDynamic } from "../../../src/domain/acts/Field.ts";
import { dynamicHash } from "../../../src/domain/acts/structHash.ts";
import { typedData } from "../../../src/domain/acts/typedData.ts";
import { toHex } from "../../../src/domain/Hex.ts";
import { anIdentity } from "./anIdentity.ts";

/** What ethers wants as arguments: the struct, with hashes for dynamic values, then those values. */
export function actAndDynamicValues(act: Act): unknown[] {
  const { fields } = definitionOf(act.kind);
  const { message } = typedData(act, anIdentity());
  const values = new Map<string, AnyValue>(Object.entries(act.values));
  const words: unknown[] = [];
  const dynamic: unknown[] = [];
  for (const [name, type] of Object.entries(fields)) {
    if (isDynamic(type)) dynamic.push(message[name]);
    words.push(isDynamic(type) ? toHex(dynamicHash(type, values.get(name) ?? "")) : message[name]);
  }
  const { organisation, subject, builtOn, content, validUntil } = act;
  return [[[organisation, subject, builtOn, content, validUntil], ...words], ...dynamic];
}
