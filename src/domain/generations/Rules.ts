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
  /** What a KeyAdded builds on: the organisation's last act about a key, or the new key's own id. */
  readonly keyAddedBuildsOn: "last key act" | "new key";
  /** Motions that change who decides take two thirds, and votes count of those who are entitled at that moment. */
  readonly twoThirdsDecideWhoDecides: boolean;
  /** Who has to give the sum paid as recorded when it ends an agreement. The buyer alone can move that sum. */
  readonly sumPaidGivenBy: "either side" | "buyer";
}

export const FIRST_RULES: Rules = {
  generation: 1,
  keyAddedBuildsOn: "last key act",
  twoThirdsDecideWhoDecides: false,
  sumPaidGivenBy: "either side",
};

/** The rules of the contracts that this program founds ledgers with. */
export const PRESENT_RULES: Rules = {
  ...FIRST_RULES,
  generation: 2,
  keyAddedBuildsOn: "new key",
  twoThirdsDecideWhoDecides: true,
  sumPaidGivenBy: "buyer",
};

/** The rules by which a contract judges. @param codeHash keccak256 of its runtime code */
export function rulesOf(codeHash: Hex): Rules {
  return FIRST_GENERATION.has(codeHash) ? FIRST_RULES : PRESENT_RULES;
}
