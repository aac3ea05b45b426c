import type { Hex } from "../domain/Hex.ts";
import { keccak } from "../domain/keccak.ts";
import { WordWriter } from "../domain/acts/abi/WordWriter.ts";

/* The HistoryLog's storage, which is part of the format (docs/format.md, "Storage"). */

export const ledgerHeadSlot: Hex = slot(0);
export const actCountSlot: Hex = slot(1);

export function subjectHeadSlot(subject: Hex): Hex {
  return mappingSlot(subject, 2);
}

export function subjectCountSlot(subject: Hex): Hex {
  return mappingSlot(subject, 3);
}

function slot(number: number): Hex {
  return `0x${number.toString(16).padStart(64, "0")}`;
}

function mappingSlot(key: Hex, place: number): Hex {
  const writer = new WordWriter(2);
  writer.word("bytes32", key);
  writer.uint(place);
  return keccak(writer.written());
}
