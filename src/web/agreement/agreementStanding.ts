import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import { londonDay, londonTime } from "../page/pageFilters.ts";

interface StandingLine {
  readonly words: string;
  readonly sequence?: number;
  readonly actHash?: string;
}

export interface AgreementStanding {
  readonly heading: string;
  readonly lines: readonly StandingLine[];
}

/** What has become of an offer, from acts alone: nothing that follows from the time of reading. */
export function agreementStanding(view: AgreementView): AgreementStanding {
  return { heading: HEADINGS[view.state], lines: [...answerLines(view), ...variationLines(view), ...endLines(view)] };
}

const HEADINGS: Readonly<Record<AgreementView["state"], string>> = {
  offered: "Not signed by the supplier",
  withdrawn: "Withdrawn by the buyer",
  declined: "Declined by the supplier",
  "in-force": "Signed by both sides",
  ended: "Signed by both sides, and ended",
};

function answerLines({ state, signature, withdrawn, declined, ended, openUntil }: AgreementView): StandingLine[] {
  if (signature !== null) {
    const { sequence, recordedAt, actHash } = signature;
    return [
      {
        words: `Countersigned by act ${sequence}; in force ${ended === null ? "since" : "from"} ${londonTime(recordedAt)}`,
        sequence,
        actHash,
      },
    ];
  }
  const answer = withdrawn ?? declined;
  if (answer !== null) {
    const { sequence, recordedAt, actHash } = answer.act;
    return [
      {
        words: `By act ${sequence}, recorded ${londonTime(recordedAt)}, for this reason: ${answer.reason}${quoted(answer.reasons)}`,
        sequence,
        actHash,
      },
    ];
  }
  return state === "offered" ? [{ words: `This is an offer. It can be signed until ${londonTime(openUntil)}.` }] : [];
}

/** Whoever reads the first terms must learn that later ones hold. */
function variationLines({ variations }: AgreementView): StandingLine[] {
  return variations
    .filter(({ state }) => state === "signed")
    .map(({ answer, offer }) => {
      const { sequence, recordedAt, actHash } = answer ?? offer;
      return {
        words: `Varied by both sides by act ${sequence}, recorded ${londonTime(recordedAt)}`,
        sequence,
        actHash,
      };
    });
}

function endLines({ ended }: AgreementView): StandingLine[] {
  if (ended === null) return [];
  const { ground, reasons, effectiveOn, act } = ended;
  return [
    {
      words: `Ended with effect from ${londonDay(effectiveOn)}, on this ground: ${ground}${quoted(reasons)}`,
      sequence: act.sequence,
      actHash: act.actHash,
    },
  ];
}

function quoted(words: string | null): string {
  return words === null ? "" : `. “${words}”`;
}
