import { z } from "zod";
import type { PreparedAct } from "../../client/checkPrepared.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { leftOut } from "../../domain/acts/leftOut.ts";
import { hexSchema } from "../../domain/Hex.ts";
import { keyFingerprint } from "../../domain/keyFingerprint.ts";
import { contentRows } from "../../web/acts/contentRows.ts";
import type { Output } from "../Output.ts";
import { refusalWords, withoutHashes } from "../refusalWords.ts";
import type { Look } from "./prepareAll.ts";

const WithDocuments = z.looseObject({ documents: z.array(z.looseObject({ title: z.string() })) });

/** Says each act in words, with what its signer should know besides, and what the ledger would say to it. */
export function showActs(output: Output, looks: readonly Look[]): void {
  for (const [index, { prepared, refusal }] of looks.entries()) {
    output.say(looks.length === 1 ? prepared.description : `${index + 1}. ${prepared.description}`);
    for (const line of paperOf(prepared)) output.say(line);
    for (const line of fingerprints(prepared)) output.say(line);
    for (const note of prepared.notes) output.say(`Note: ${note}`);
    for (const line of shortcomings(prepared)) output.say(line);
    if (refusal !== undefined) output.say(`The ledger would refuse it now. ${refusalWords(refusal)}`);
  }
}

/** Whose content is signed again has to be read before: all of it. */
function paperOf({ act, content }: PreparedAct): string[] {
  const definition = definitionOf(act.kind);
  if (definition.countersigns === undefined) return [];
  const rows = contentRows(content, definition.content).map(
    ({ label, value }) => `  ${label}: ${withoutHashes(value)}`,
  );
  const documents = (WithDocuments.safeParse(content).data?.documents ?? []).map(({ title }) => `  Document: ${title}`);
  return ["What you would sign says:", ...rows, ...documents];
}

/** A key that somebody slipped in has another fingerprint than its holder reads out. */
function fingerprints({ act }: PreparedAct): string[] {
  const values: Readonly<Record<string, unknown>> = act.values;
  return Object.entries(definitionOf(act.kind).values).flatMap(([name, { meaning }]) => {
    const key = hexSchema.safeParse(values[name]).data;
    if (meaning.is !== "key" || key === undefined) return [];
    return [
      `Fingerprint of the key: ${keyFingerprint(key)}`,
      "Compare it by telephone with the person who holds the key.",
    ];
  });
}

/** Worked out here: the signer need not believe the service. */
function shortcomings({ act, content }: PreparedAct): string[] {
  const missing = leftOut(act.kind, content);
  return missing.length === 0
    ? []
    : [`${detailsMissing(missing.length)} by its ground and procedure:`, ...missing.map((line) => `  ${line}`)];
}

function detailsMissing(count: number): string {
  return count === 1 ? "1 detail is missing that is required" : `${count} details are missing that are required`;
}
