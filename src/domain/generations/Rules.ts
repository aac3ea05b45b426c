import type { Hex } from "../Hex.ts";
import { FIRST_GENERATION } from "./firstGeneration.ts";

/**
 * Where the contracts of one founding ask for something else than those of another: what an act builds on, what is
 * summed, how votes are counted. Nobody may judge or propose by these rules without asking for those of the register
 * concerned, or acts of older ledgers are refused, or called wrong.
 */
export interface Rules {
  /** 1: what version 0.1.0 founded. 2: what this program founds. */
  readonly generation: 1 | 2;
}

const FIRST: Rules = { generation: 1 };

/** The rules of the contracts that this program founds ledgers with. */
export const PRESENT_RULES: Rules = { ...FIRST, generation: 2 };

/** The rules by which a contract judges. @param codeHash keccak256 of its runtime code */
export function rulesOf(codeHash: Hex): Rules {
  return FIRST_GENERATION.has(codeHash) ? FIRST : PRESENT_RULES;
}
