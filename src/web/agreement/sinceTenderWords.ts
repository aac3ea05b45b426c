import type { AgreementFacts } from "./AgreementFacts.ts";

type Since = NonNullable<AgreementFacts["sinceTender"]>;
type Document = AgreementFacts["documents"][number];

/** Each difference between tender and agreement in a sentence; empty where both say the same. */
export function differencesInWords({ terms, documents }: Since): string[] {
  return [...terms.map(termInWords), ...documents.flatMap(documentInWords)];
}

/** "identical to the one in the tender, version 2", or how it differs. */
export function documentStanding({ digest, identicalTo }: Document, since: AgreementFacts["sinceTender"]): string {
  if (identicalTo !== null) return `identical to the one in ${identicalTo}`;
  if (since === null) return "the tender is not here to be compared";
  const change = since.documents.find(({ after }) => after === digest);
  return change?.change === "replaced"
    ? `NOT identical to the one of this title in the tender, version ${since.version}`
    : "new: not in the tender";
}

function termInWords({ label, tender, offer }: Since["terms"][number]): string {
  if (tender === null) return `${label}: here ${quoted(offer)}, in the tender nothing`;
  if (offer === null) return `${label}: here nothing, in the tender ${quoted(tender)}`;
  return `${label}: here ${quoted(offer)}, in the tender ${quoted(tender)}`;
}

function documentInWords({ title, change }: Since["documents"][number]): string[] {
  if (change === "identical") return [];
  return [`Document ${quoted(title)}: ${WORDS[change]}`];
}

const WORDS = {
  removed: "part of the tender, not of this agreement",
  replaced: "another file than in the tender",
  added: "not part of that tender",
};

function quoted(text: string | null): string {
  return `“${text ?? ""}”`;
}
