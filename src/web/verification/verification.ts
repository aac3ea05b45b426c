import type { Tag } from "../page/tags.ts";
import type { VerificationResult, VerificationWord } from "./VerificationState.ts";

export interface VerificationNote {
  readonly tag: Tag;
  readonly words: string;
  readonly checkedAt: number | undefined;
  readonly sequence: number | undefined;
}

const TAGS: Readonly<Record<VerificationWord, Tag>> = {
  holds: { text: "Holds", colour: "green" },
  "holds but questioned": { text: "Holds but questioned", colour: "yellow" },
  "does not hold": { text: "Does not hold", colour: "red" },
  "not checked yet": { text: "Not checked yet", colour: "grey" },
};

export function verdictTag(word: VerificationWord): Tag {
  return TAGS[word];
}

const WORDS: Readonly<Record<VerificationWord, string>> = {
  holds: "Every signature, digest and link of these acts was checked against the chain, and all of them hold.",
  "holds but questioned":
    "All of it holds, but something is in question, as a rule an act signed by a key that was later revoked since an earlier time, which its organisation disowned or has not answered for. The verification page names it.",
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
  if (result === undefined || result.verdict === "not checked yet") return nothingChecked();
  const newer = sequences.filter((sequence) => sequence > result.sequence).length;
  if (newer > 0 && newer === sequences.length) return nothingChecked();
  const { checkedAt, sequence } = result;
  if (newer === 0) return { tag: TAGS[result.verdict], words: WORDS[result.verdict], checkedAt, sequence };
  const tag = { ...TAGS[result.verdict], text: `${TAGS[result.verdict].text} up to act ${sequence}` };
  const rest = newer === 1 ? "One newer act is not checked yet." : `${newer} newer acts are not checked yet.`;
  return { tag, words: `${WORDS[result.verdict]} ${rest}`, checkedAt, sequence };
}

function nothingChecked(): VerificationNote {
  const word = "not checked yet";
  return { tag: TAGS[word], words: WORDS[word], checkedAt: undefined, sequence: undefined };
}
