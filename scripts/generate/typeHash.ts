import { WIDTH } from "./solidity.ts";

const INDENT = 8;

/** After the kind's name, after the envelope and after each struct, so that all kinds are read in the same rows. */
const BREAKS = /(?<=^\w+\()(?=uint32 organisation,)|(?<=uint40 validUntil,)|(?<=\))/;

/** `keccak256("…")` of an EIP-712 type string, as literals that each fit a line. */
export function typeHash(type: string): string {
  const literals = type.split(BREAKS).flatMap((part) => lines(part));
  return `keccak256(\n${literals.map((literal) => `"${literal}"\n`).join("")})`;
}

function lines(part: string): string[] {
  const filled: string[] = [];
  for (const member of part.split(/(?<=,)/)) {
    const line = filled.at(-1);
    if (line !== undefined && INDENT + line.length + member.length + 2 <= WIDTH) filled.splice(-1, 1, line + member);
    else filled.push(member);
  }
  return filled;
}
