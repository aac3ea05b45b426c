import type { Procedure } from "../../src/domain/acts/defineProcedure.ts";
import { movesOf, startsOf } from "../../src/domain/acts/moves.ts";
import { type ObjectName, PROCEDURES } from "../../src/domain/acts/procedures.ts";
import { GENERATED, type GeneratedFile } from "./GeneratedFile.ts";
import { natSpec } from "./solidity.ts";

/** Objects whose state a register keeps as a number; plans and tenders keep theirs as an enum of their interface. */
const KEPT: readonly { readonly object: ObjectName; readonly folder: string }[] = [
  { object: "agreement", folder: "contracts/agreement" },
  { object: "variation", folder: "contracts/agreement" },
  { object: "milestone", folder: "contracts/milestone" },
];

/** `<Object>States.sol`: how an object stands, and from where several states lead on, as its table says. */
export function statesLibraries(): GeneratedFile[] {
  return KEPT.map(({ object, folder }) => statesLibrary(PROCEDURES[object], folder));
}

function statesLibrary(procedure: Procedure, folder: string): GeneratedFile {
  const name = `${procedure.object.charAt(0).toUpperCase()}${procedure.object.slice(1)}States`;
  const text = [
    "// SPDX-License-Identifier: MIT\n",
    `${GENERATED}\n`,
    "pragma solidity 0.8.37;\n\n",
    natSpec("@notice", `How a ${procedure.object} stands, and which states an act may start from.`),
    `library ${name} {\n`,
    "uint8 internal constant UNKNOWN = 0; // there is none\n",
    ...Object.entries(procedure.states).map(
      ([state, { code, words }]) => `uint8 internal constant ${constantOf(procedure, state)} = ${code}; // ${words}\n`,
    ),
    ...maskLines(procedure),
    "}\n",
  ].join("");
  return { path: `${folder}/${name}.sol`, text };
}

/** @throws RangeError for a state without a number, which no register could keep */
function constantOf({ object, states }: Procedure, state: string): string {
  const { code, constant } = states[state] ?? {};
  if (code === undefined) throw new RangeError(`The state "${state}" of the ${object} has no code.`);
  return constant ?? state.replaceAll("-", "_").toUpperCase();
}

/** One bit for each state, read by States.isIn. */
function maskLines(procedure: Procedure): string[] {
  const masks = new Map<string, { starts: Set<string>; kinds: Set<string> }>();
  for (const { kind, move } of movesOf(procedure)) {
    if (move.mask === undefined) continue;
    const mask = masks.get(move.mask) ?? { starts: new Set(), kinds: new Set() };
    for (const start of startsOf(move)) mask.starts.add(start);
    masks.set(move.mask, { ...mask, kinds: mask.kinds.add(kind) });
  }
  return [...masks].map(([mask, { starts, kinds }]) => {
    const bits = [...starts].map((start) => `(uint256(1) << ${constantOf(procedure, start)})`);
    const what = natSpec("@dev", `For ${[...kinds].join(" and ")}, one bit for each state.`, 4);
    return `\n${what}uint256 internal constant ${mask} = ${bits.join(" | ")};\n`;
  });
}
