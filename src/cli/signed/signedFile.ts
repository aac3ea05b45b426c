import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Submission } from "../../domain/acts/Act.ts";
import { parseSubmission } from "../../domain/acts/parseAct.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";

/** An act that is signed, and what it said to its signer. */
export interface SignedAct {
  readonly words: string;
  readonly submission: Submission;
}

/** Signed acts on their way to one ledger. */
export interface SignedActs {
  /** The ledger's chain id. */
  readonly ledger: number;
  readonly acts: readonly SignedAct[];
}

const FORM = "signed acts, 1";
const SignedFile = z.strictObject({
  counterfoil: z.literal(FORM),
  ledger: z.int().positive(),
  acts: z.array(z.strictObject({ words: z.string(), submission: z.unknown() })).min(1),
});

/** What such a file holds. Contents may not be public before their acts are: only the owner may read it. */
export function signedText({ ledger, acts }: SignedActs): string {
  return JSON.stringify({ counterfoil: FORM, ledger, acts }, null, 2);
}

/** @throws CommandFailure for what is no file of signed acts @throws MalformedInput for an act that is none */
export function readSignedFile(path: string): SignedActs {
  const parsed = SignedFile.safeParse(jsonIn(path));
  if (!parsed.success)
    throw new CommandFailure(
      `${path} does not hold signed acts. "counterfoil act --sign-only FILE" writes such a file.`,
      EXIT.usage,
    );
  const { ledger, acts } = parsed.data;
  return { ledger, acts: acts.map(({ words, submission }) => ({ words, submission: parseSubmission(submission) })) };
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? "is not JSON" : "cannot be read";
    throw new CommandFailure(`${path} ${why}. Check the path.`, EXIT.usage, { cause });
  }
}
