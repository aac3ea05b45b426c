import type { ActKind } from "../acts/Act.ts";
import { selectorOf } from "../acts/callData.ts";
import { allDefinitions } from "../acts/definitionOf.ts";
import { typeHash } from "../acts/structHash.ts";
import { fromHex, type Hex, toHex } from "../Hex.ts";

const PUSH1 = 0x60;
const PUSH32 = 0x7f;

/** A selector and a hash, as a compiler writes them: without zeros in front. */
const SELECTOR_BYTES = 4;
const HASH_BYTES = 32;

/**
 * The kinds of acts that a register's code can record: it compares with their function's selector and signs their
 * type's hash, so both stand among its constants. A kind that was added to a register later is in no older code.
 */
export function kindsInCode(code: Hex): ReadonlySet<ActKind> {
  const constants = constantsIn(fromHex(code));
  const known = allDefinitions().filter(
    (kind) => constants.has(constant(selectorOf(kind))) && constants.has(constant(typeHash(kind))),
  );
  return new Set(known.map(({ kind }) => kind));
}

/** What the code pushes of the length of a selector or hash; up to two bytes of zeros in front may be left out. */
function constantsIn(code: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < code.length; at++) {
    const operation = code[at] ?? 0;
    if (operation < PUSH1 || operation > PUSH32) continue;
    const length = operation - PUSH1 + 1;
    const value = code.subarray(at + 1, at + 1 + length);
    if (isNear(length, SELECTOR_BYTES) || isNear(length, HASH_BYTES)) found.add(constant(value));
    at += length;
  }
  return found;
}

function isNear(length: number, full: number): boolean {
  return length <= full && length >= full - 2;
}

function constant(bytes: Uint8Array): string {
  return toHex(bytes).slice(2).replace(/^0+/, "");
}
