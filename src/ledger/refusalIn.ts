import { decodeRefusal } from "../bindings/decodeRefusal.ts";
import type { Hex } from "../domain/Hex.ts";
import { ActRefused } from "./ActRefused.ts";

/** What a contract reverted with, where only its bytes were recorded, as for a motion that could not be carried out. */
export function refusalIn(data: Hex): ActRefused {
  return new ActRefused(decodeRefusal(data));
}
