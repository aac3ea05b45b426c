import { WordWriter } from "./acts/abi/WordWriter.ts";
import type { Hex } from "./Hex.ts";
import { keccak, keccakOfText } from "./keccak.ts";

/* The ids of the histories that acts are appended to; computed alike in contracts/libraries/Subjects.sol. */

const ORGANISATION = keccakOfText("counterfoil/organisation");
const PLAN = keccakOfText("counterfoil/plan");
const PROCUREMENT = keccakOfText("counterfoil/procurement");
const EVIDENCE = keccakOfText("counterfoil/evidence");

/** The history of founding, motions and votes. */
export const CONSORTIUM_SUBJECT = keccakOfText("counterfoil/consortium");

/** @param identifier keccak256 of the normalised identifier that the organisation was entered with. */
export function organisationSubject(identifier: Hex): Hex {
  return subjectOf(ORGANISATION, identifier);
}

/** A plan's id. @param owner number of the publishing authority @param ownReference keccak256 of its reference */
export function planSubject(owner: number, ownReference: Hex): Hex {
  return subjectOf(PLAN, owner, ownReference);
}

/** A procurement's id. @param lead number of the authority that opens it @param ownReference keccak256 of its reference */
export function procurementSubject(lead: number, ownReference: Hex): Hex {
  return subjectOf(PROCUREMENT, lead, ownReference);
}

/** The history of an external publication. @param process keccak256 of its OCID */
export function evidenceSubject(process: Hex): Hex {
  return subjectOf(EVIDENCE, process);
}

function subjectOf(type: Hex, ...parts: (Hex | number)[]): Hex {
  const writer = new WordWriter(3);
  for (const part of [type, ...parts]) writer.word(typeof part === "number" ? "uint32" : "bytes32", part);
  return keccak(writer.written());
}
