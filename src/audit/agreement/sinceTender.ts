import { z } from "zod";
import { londonDateWords, startOfLondonDay } from "../../domain/londonTime.ts";
import { documentChanges } from "../tender/documentChanges.ts";
import type { SinceTender } from "./AgreementView.ts";

/** What a tender and an agreement both speak of, in either's content. */
const terms = z.object({
  paymentTerms: z.string().optional(),
  intellectualProperty: z.string().optional(),
  dataProtection: z.string().optional(),
  security: z.string().optional(),
});

const days = z.object({ startsOn: z.string().optional(), endsOn: z.string().optional() });

const tenderTerms = terms.extend({
  contract: days.optional(),
  parts: z.array(days.extend({ kind: z.string(), number: z.int() })).optional(),
});

const agreementTerms = terms.extend({ startsOn: z.string(), endsOn: z.string(), phase: z.int() });

const TEXTS = [
  ["paymentTerms", "Payment"],
  ["intellectualProperty", "Rights in the results"],
  ["dataProtection", "Data protection"],
  ["security", "Security"],
] as const;

type Difference = SinceTender["terms"][number];

/**
 * Where an offer says otherwise than the tender that it was awarded on: of what both speak of, text by text and day by
 * day, and of the documents by their bytes. Undefined where one of the contents is not here to be compared.
 */
export function differencesSinceTender(
  tender: unknown,
  offer: unknown,
): Pick<SinceTender, "terms" | "documents"> | undefined {
  const [said, now] = [tenderTerms.safeParse(tender).data, agreementTerms.safeParse(offer).data];
  if (said === undefined || now === undefined) return undefined;
  const part = said.parts?.find(({ kind, number }) => kind === "phase" && number === now.phase);
  return {
    terms: [
      ...differing("First day", dayWords(part?.startsOn ?? said.contract?.startsOn), dayWords(now.startsOn)),
      ...differing("Last day", dayWords(part?.endsOn ?? said.contract?.endsOn), dayWords(now.endsOn)),
      ...TEXTS.flatMap(([name, label]) => differing(label, said[name], now[name])),
    ],
    documents: documentChanges(tender, offer),
  };
}

/** Nothing where both say the same, however it is broken into lines. */
function differing(label: string, tender: string | undefined, offer: string | undefined): Difference[] {
  if (plain(tender) === plain(offer)) return [];
  return [{ label, tender: tender ?? null, offer: offer ?? null }];
}

function plain(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, " ").trim();
}

function dayWords(day: string | undefined): string | undefined {
  return day === undefined ? undefined : londonDateWords(startOfLondonDay(day));
}
