import type { Tag } from "../page/tags.ts";
import type { VerificationResult, VerificationWord } from "./VerificationState.ts";

export interface VerificationNote {
  readonly tag: Tag;
  readonly words: string;
  readonly checkedAt: number | undefined;
  readonly sequence: number | undefined;
}

const TAGS: Readonly<Record<VerificationWord, Tag>> = {
  holds: { text: "Verified", colour: "green" },
  "holds but questioned": { text: "Verified, with questions", colour: "yellow" },
  "does not hold": { text: "Not verified", colour: "red" },
  "not checked yet": { text: "Not checked yet", colour: "grey" },
};

export function verdictTag(word: VerificationWord): Tag {
  return TAGS[word];
}

const WORDS: Readonly<Record<VerificationWord, string>> = {
  holds: "Every signature, digest and link of these acts was checked against the chain, and all of them hold.",
  "holds but questioned":
    "Everything holds, but something is in question: usually an act signed with a key that was later revoked from an earlier time, and that its organisation has disowned or not yet answered for. The verification page names it.",
  "does not hold": "Something here is not what was signed. The verification page names it.",
  "not checked yet": "No verification has looked at this since the service started.",
};

/**
 * What a page may say of the verification of something. A page never says more than the verification looked at.
 * @param result what it said of this thing, if anything
 * @param sequences numbers of the acts that the page shows: later ones than were looked at are counted as such
 */
export function verificationNote(
  result: VerificationResult | undefined,
  sequences: readonly number[],
): VerificationNote {
  if (sequences.length === 0) return nothingToCheck();
  if (result === undefined || result.verdict === "not checked yet") return nothingChecked();
  const newer = sequences.filter((sequence) => sequence > result.sequence).length;
  return newer === sequences.length ? nothingChecked() : noteUpTo(result, newer);
}

/** The same of the whole ledger. @param count how many acts it has now */
export function ledgerNote(result: VerificationResult | undefined, count: number): VerificationNote {
  if (count === 0) return nothingToCheck();
  if (result === undefined || result.verdict === "not checked yet" || result.sequence === 0) return nothingChecked();
  return noteUpTo(result, Math.max(0, count - result.sequence));
}

function noteUpTo({ verdict, checkedAt, sequence }: VerificationResult, newer: number): VerificationNote {
  if (newer === 0) return { tag: TAGS[verdict], words: WORDS[verdict], checkedAt, sequence };
  const tag = { ...TAGS[verdict], text: `${TAGS[verdict].text} up to act ${sequence}` };
  const rest = newer === 1 ? "One newer act is not checked yet." : `${newer} newer acts are not checked yet.`;
  return { tag, words: `${WORDS[verdict]} ${rest}`, checkedAt, sequence };
}

function nothingChecked(): VerificationNote {
  const word = "not checked yet";
  return { tag: TAGS[word], words: WORDS[word], checkedAt: undefined, sequence: undefined };
}

function nothingToCheck(): VerificationNote {
  const tag: Tag = { text: "Nothing to check", colour: "grey" };
  return { tag, words: "No act is recorded here.", checkedAt: undefined, sequence: undefined };
}
