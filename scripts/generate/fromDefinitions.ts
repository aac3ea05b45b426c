import { actsContract } from "./actsContract.ts";
import { actsInterface } from "./actsInterface.ts";
import type { GeneratedFile } from "./GeneratedFile.ts";
import { allProcedures, type Procedure } from "./Procedure.ts";
import { procedurePages } from "./procedurePages.ts";
import { Refusals } from "./refusals.ts";
import { statesLibraries } from "./statesLibrary.ts";

/** All that follows from the acts of one register. */
const WRITERS: readonly ((procedure: Procedure) => GeneratedFile)[] = [actsInterface, actsContract];

export function contracts(): GeneratedFile[] {
  return [...allProcedures().flatMap((procedure) => WRITERS.map((write) => write(procedure))), ...statesLibraries()];
}

/** Read from the contracts too: these are written before. */
export function pages(): GeneratedFile[] {
  return procedurePages(new Refusals());
}
