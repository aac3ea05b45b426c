import { z } from "zod";
import type { ServiceProblem } from "../client/ServiceProblem.ts";

const MOST_CHARACTERS = 400;
const HASH = /0x[0-9a-f]{64}/g;
const Named = z.looseObject({
  acts: z.array(z.looseObject({ sequence: z.int(), actHash: z.string(), description: z.string() })),
});

/** A refusal as people read it at a terminal: acts by their numbers, nothing longer than a paragraph. `--json` has all. */
export function refusalWords({ message, details }: ServiceProblem): string {
  const acts = Named.safeParse(details).data?.acts ?? [];
  const numbered = acts.reduce(
    (text, { actHash, sequence }) =>
      text.replaceAll(`${actHash} is act ${sequence}: `, `Act ${sequence}: `).replaceAll(actHash, `act ${sequence}`),
    message,
  );
  return shortened(withoutHashes(numbered));
}

/** Nobody reads 64 digits at a terminal. */
export function withoutHashes(text: string): string {
  return text.replaceAll(HASH, (hash) => `${hash.slice(0, 10)}…`);
}

function shortened(text: string): string {
  if (text.length < MOST_CHARACTERS) return text;
  const cut = text.slice(0, MOST_CHARACTERS - 30);
  return `${cut.slice(0, cut.lastIndexOf(" "))} … (--json has it all)`;
}
