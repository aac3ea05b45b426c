import { fromHex, type Hex, toHex } from "../Hex.ts";
import { keccakOfText } from "../keccak.ts";
import { requireBytes, requireInteger, requireList, requireStruct } from "./abi/valueShapes.ts";
import { WordWriter } from "./abi/WordWriter.ts";
import { dynamicFields, functionSignature } from "./abiFragments.ts";
import type { Act, Signed } from "./Act.ts";
import { type AnyActDefinition, definitionOf } from "./definitionOf.ts";
import { ENVELOPE_FIELDS } from "./Envelope.ts";
import type { AnyValue, DynamicType, FieldType } from "./Field.ts";
import { isDynamic } from "./Field.ts";
import { writeActWords, writeStructWords } from "./structHash.ts";

type Tail = (writer: WordWriter) => void;

const ENVELOPE_WORDS = Object.keys(ENVELOPE_FIELDS).length;
const selectors = new WeakMap<AnyActDefinition, Uint8Array>();

/**
 * Call data of the register function that takes a signed act.
 * @param proof The new key's own signature, for kinds whose function takes one.
 */
export function callData(act: Act, by: Signed, proof?: Hex): Hex {
  const definition = definitionOf(act.kind);
  const values: Readonly<Record<string, AnyValue>> = act.values;
  const dynamic = Object.entries(dynamicFields(definition));
  const tails: Tail[] = dynamic.map(([name, type]) => dynamicTail(type, values[name]));
  tails.push((writer) => writeWithTails(writer, 0, [bytesTail(by.signer), bytesTail(by.signature)]));
  if (definition.takesProof) tails.push(bytesTail(proof ?? "0x"));

  const words = ENVELOPE_WORDS + Object.keys(definition.fields).length;
  const writer = new WordWriter(words + 8 * tails.length);
  writeActWords(writer, definition.fields, act, values);
  writeWithTails(writer, words, tails);
  return `${toHex(selectorOf(definition))}${toHex(writer.written()).slice(2)}`;
}

/** First four bytes of the call data of acts of this kind. */
export function selectorOf(definition: AnyActDefinition): Uint8Array {
  let selector = selectors.get(definition);
  if (selector === undefined) {
    selector = fromHex(keccakOfText(functionSignature(definition))).subarray(0, 4);
    selectors.set(definition, selector);
  }
  return selector;
}

/** Offsets (counted from `wordsBefore` words earlier), then what they point to. */
function writeWithTails(writer: WordWriter, wordsBefore: number, tails: readonly Tail[]): void {
  const base = writer.length - 32 * wordsBefore;
  const heads = tails.map(() => {
    const place = writer.length;
    writer.uint(0);
    return place;
  });
  tails.forEach((write, index) => {
    writer.patchUint(heads[index] ?? 0, writer.length - base);
    write(writer);
  });
}

function dynamicTail(type: FieldType, value: AnyValue | undefined): Tail {
  if (!isDynamic(type) || value === undefined)
    throw new TypeError("The act lacks a value that its kind passes beside it.");
  return type === "bytes" ? bytesTail(requireBytes(value)) : listTail(type, value);
}

function bytesTail(hex: Hex): Tail {
  const bytes = fromHex(hex);
  return (writer) => {
    writer.uint(bytes.length);
    writer.padded(bytes);
  };
}

function listTail(type: Exclude<DynamicType, "bytes">, value: AnyValue): Tail {
  const list = requireList(value);
  return (writer) => {
    writer.uint(list.length);
    for (const item of list) {
      if (type === "uint32[]") writer.uint(requireInteger(item));
      else writeStructWords(writer, type, requireStruct(item));
    }
  };
}
