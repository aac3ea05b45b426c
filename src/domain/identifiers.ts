import type { Hex } from "./Hex.ts";
import { keccakOfText } from "./keccak.ts";
import { NotAnIdentifier } from "./NotAnIdentifier.ts";

/** An organisation's identifier in its two parts, normalised: { scheme: "GB-COH", id: "01234567" }. */
export interface OrganisationIdentifier {
  readonly scheme: string;
  readonly id: string;
}

/** What one scheme's ids look like, and how the usual misspellings are put right. */
interface SchemeRule {
  readonly form: RegExp;
  readonly expected: string;
  readonly repair?: (id: string) => string;
}

const RULES: ReadonlyMap<string, SchemeRule> = new Map<string, SchemeRule>([
  [
    "GB-COH",
    {
      // Eight digits, or a prefix for Scotland, partnerships and others (SC123456, R0000123, IP27656R, SP2711RS).
      form: /^(?:\d{8}|[A-Z]{2}\d{6}|R0\d{6}|[A-Z]{2}\d{5}R|[A-Z]{2}\d{4}RS)$/,
      expected: "a company number (eight digits, or two letters and six digits)",
      repair: (id) => (/^\d{5,7}$/.test(id) ? id.padStart(8, "0") : id), // spreadsheets eat the leading zeros
    },
  ],
  ["GB-CHC", { form: /^[1-9]\d{5,6}(?:-\d{1,3})?$/, expected: "a charity number (six or seven digits)" }],
  ["GB-LAE", { form: /^[A-Z]{3}$/, expected: "a local authority's code (three letters, such as HCK)" }],
  [
    "GB-PPON",
    {
      form: /^[A-Z]{4}-\d{4}-[A-Z]{4}$/,
      expected: "a public procurement organisation number, such as PQBL-2673-MVYG",
      repair: (id) => (/^[A-Z]{4}\d{4}[A-Z]{4}$/.test(id) ? `${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}` : id),
    },
  ],
]);

const SCHEME = /^[A-Z]{2,3}-[A-Z0-9]{2,12}$/;
const OTHER_ID = /^[\x21-\x7e]{1,64}$/;

/**
 * An identifier as it is compared: upper case, no spaces, the scheme's own form.
 * Schemes are those of org-id.guide; one not known here (GB-NHS, FR-RCS, …) is only tidied.
 * @throws NotAnIdentifier
 */
export function normaliseIdentifier(scheme: string, id: string): OrganisationIdentifier {
  const tidyScheme = tidy(scheme);
  if (!SCHEME.test(tidyScheme))
    throw new NotAnIdentifier(scheme, "a scheme of organisation identifiers, such as GB-COH");
  const rule = RULES.get(tidyScheme) ?? { form: OTHER_ID, expected: `an identifier of ${tidyScheme}` };
  const tidied = tidy(id);
  const repaired = rule.repair?.(tidied) ?? tidied;
  if (!rule.form.test(repaired)) throw new NotAnIdentifier(id, rule.expected);
  return { scheme: tidyScheme, id: repaired };
}

/** "gb-coh-1234567" in one text. @throws NotAnIdentifier */
export function parseIdentifier(text: string): OrganisationIdentifier {
  const [, scheme, id] = /^\s*([A-Za-z]{2,3}-[A-Za-z0-9]{2,12})-(.*)$/s.exec(text) ?? [];
  if (scheme === undefined || id === undefined) {
    throw new NotAnIdentifier(text, "an organisation identifier with its scheme, such as GB-COH-01234567");
  }
  return normaliseIdentifier(scheme, id);
}

/** "GB-COH-01234567" */
export function formatIdentifier(identifier: OrganisationIdentifier): string {
  return `${identifier.scheme}-${identifier.id}`;
}

/** How the Directory knows an organisation: keccak256 of the normalised identifier. @throws NotAnIdentifier */
export function identifierDigest(text: string): Hex {
  return keccakOfText(formatIdentifier(parseIdentifier(text)));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, "").toUpperCase();
}
