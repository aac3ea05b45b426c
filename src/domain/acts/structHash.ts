import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex } from "../Hex.ts";
import { requireBytes, requireInteger, requireList, requireStruct, requireWord } from "./abi/valueShapes.ts";
import { WordWriter } from "./abi/WordWriter.ts";
import type { Envelope } from "./Envelope.ts";
import { type AnyValue, type AnyWord, type DynamicType, type Fields, isDynamic, type StructList } from "./Field.ts";
import { structTypeString, typeString } from "./typeString.ts";

const UTF8 = new TextEncoder();

interface Kind {
  readonly kind: string;
  readonly fields: Fields;
}

const typeHashes = new WeakMap<object, Uint8Array>();

/** keccak256 of the kind's EIP-712 type string. */
export function typeHash(kind: Kind): Uint8Array {
  return cached(kind, typeString);
}

/** EIP-712 hashStruct of an act, written by hand because the general library is several times slower. */
export function structHash(kind: Kind, envelope: Envelope, values: Readonly<Record<string, AnyValue>>): Uint8Array {
  const writer = new WordWriter(6 + Object.keys(kind.fields).length);
  writer.raw(typeHash(kind));
  writeActWords(writer, kind.fields, envelope, values);
  return keccak_256(writer.written());
}

/** The words of the Solidity struct `KindAct`: envelope inline, dynamic values as their hashes. */
export function writeActWords(
  writer: WordWriter,
  fields: Fields,
  envelope: Envelope,
  values: Readonly<Record<string, AnyValue>>,
): void {
  writer.uint(envelope.organisation);
  writer.word("bytes32", envelope.subject);
  writer.word("bytes32", envelope.builtOn);
  writer.word("bytes32", envelope.content);
  writer.uint(envelope.validUntil);
  for (const name in fields) {
    const type = fields[name];
    const value = values[name];
    if (type === undefined || value === undefined) throw new TypeError(`The act has no value "${name}".`);
    if (isDynamic(type)) writer.raw(dynamicHash(type, value));
    else writer.word(type, requireWord(value));
  }
}

/** What stands in the signed struct for a value of varying length. */
export function dynamicHash(type: DynamicType, value: AnyValue): Uint8Array {
  if (type === "bytes") return keccak_256(fromHex(requireBytes(value)));
  const list = requireList(value);
  const words = new WordWriter(list.length);
  for (const item of list) {
    if (type === "uint32[]") words.uint(requireInteger(item));
    else words.raw(listedStructHash(type, requireStruct(item)));
  }
  return keccak_256(words.written());
}

/** The same, of the value's raw ABI bytes: so that no way of reading them can hide what was signed. */
export function dynamicHashOfBytes(type: DynamicType, bytes: Uint8Array): Uint8Array {
  if (typeof type === "string") return keccak_256(bytes);
  const itemLength = 32 * Object.keys(type.members).length;
  const hashes = new WordWriter(bytes.length / itemLength);
  for (let start = 0; start < bytes.length; start += itemLength) {
    const item = new WordWriter(1 + itemLength / 32);
    item.raw(cached(type, structTypeString));
    item.raw(bytes.subarray(start, start + itemLength));
    hashes.raw(keccak_256(item.written()));
  }
  return keccak_256(hashes.written());
}

function listedStructHash(list: StructList, struct: Readonly<Record<string, AnyWord>>): Uint8Array {
  const writer = new WordWriter(1 + Object.keys(list.members).length);
  writer.raw(cached(list, structTypeString));
  writeStructWords(writer, list, struct);
  return keccak_256(writer.written());
}

export function writeStructWords(
  writer: WordWriter,
  list: StructList,
  struct: Readonly<Record<string, AnyWord>>,
): void {
  for (const name in list.members) {
    const type = list.members[name];
    const value = struct[name];
    if (type === undefined || value === undefined) throw new TypeError(`${list.struct} has no "${name}".`);
    writer.word(type, value);
  }
}

function cached<Key extends object>(key: Key, spell: (key: Key) => string): Uint8Array {
  let hash = typeHashes.get(key);
  if (hash === undefined) typeHashes.set(key, (hash = keccak_256(UTF8.encode(spell(key)))));
  return hash;
}
