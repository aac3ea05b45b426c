import { documentsOf, namedBy } from "../documents.ts";
import type { Reading } from "../Reading.ts";
import type { DocumentRef } from "../views.ts";

interface Side {
  readonly version: number;
  readonly actHash: string;
  /** Null where it is not here as it was signed: erased in part, changed or deleted. */
  readonly content: unknown;
}

/** What of two versions that are compared is not here, in a sentence each. */
export async function notWhole(reading: Reading, sides: readonly Side[]): Promise<string[]> {
  const said = sides.map(async ({ version, actHash, content }) => {
    if (content === null) return [contentWords(version)];
    const documents = await documentsOf(reading, content, { by: await namedBy(reading, actHash) });
    return documents.filter(({ isHere }) => !isHere).map((document) => documentWords(version, document));
  });
  return [...new Set((await Promise.all(said)).flat())];
}

function contentWords(version: number): string {
  return (
    `The content of version ${version} is not whole here: parts of it were erased, or its file was changed or deleted. ` +
    "Only deadlines, budget and ground, which the act itself carries, are compared; its texts and documents are not. " +
    "“counterfoil verify” says what became of it."
  );
}

function documentWords(version: number, { title, takenDown }: DocumentRef): string {
  const what = `The document “${title}” of version ${version} is not here any more`;
  if (takenDown === null)
    return `${what}, and no act took it down. Only its digest is compared. “counterfoil verify” names what is lost.`;
  return `${what}: act ${takenDown.by.sequence} took it down (${takenDown.reason}). Only its digest is compared.`;
}
