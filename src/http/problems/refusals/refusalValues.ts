import { agreementWords } from "../../../domain/acts/agreement/agreementWords.ts";
import type { Names } from "../../../domain/acts/Names.ts";
import { type ObjectName, PROCEDURES } from "../../../domain/acts/procedures.ts";
import { stateOfCode, stateWords } from "../../../domain/acts/stateNames.ts";
import { actInWords, actWords, amountWords, organisationName } from "../../../domain/acts/words.ts";
import {
  ORGANISATION_KIND_CODES,
  REGISTER_STATUSES,
  STANDING_CODES,
} from "../../../domain/codelists/consortiumCodes.ts";
import { type Hex, isHex, ZERO_BYTES32 } from "../../../domain/Hex.ts";
import { keyFingerprint } from "../../../domain/keyFingerprint.ts";
import { londonWords, londonWordsToTheSecond } from "../../../domain/londonTime.ts";
import { formatVatRate } from "../../../domain/money.ts";
import { rolesInWords } from "../../../domain/roles.ts";

export type Value = string | number | boolean;

/** What is known beside the error's own values, to say them as people do. */
export interface RefusalNames {
  readonly names: Names;
  /** Of the amounts; undefined where the act has none yet. */
  readonly currency: string | undefined;
}

export const NO_NAMES: RefusalNames = { names: { organisation: () => undefined }, currency: undefined };

interface Context extends RefusalNames {
  readonly args: Readonly<Record<string, Value>>;
}

type InWords<Given> = (value: Given, context: Context) => string;

/** Values that are numbers, by the form that a template asks for. */
const NUMBERS: Readonly<Record<string, InWords<number>>> = {
  time: (value) => londonWords(value),
  second: (value) => londonWordsToTheSecond(value),
  money: (value, { currency }) => (currency === undefined ? plainAmount(value) : amountWords(value, currency)),
  rate: (value) => formatVatRate(value),
  roles: (value) => rolesInWords(value),
  kind: (value) => (ORGANISATION_KIND_CODES.has(value) ? ORGANISATION_KIND_CODES.text(value) : "unknown"),
  standing: (value) => STANDING_CODES.text(value),
  status: (value) => REGISTER_STATUSES.text(value),
  organisation: (value, { names }) => {
    const name = names.organisation(value);
    return name === undefined ? organisationName(value, names) : `${name} (organisation ${value})`;
  },
  milestoneNumber: (value, { names, args: { agreement } }) => {
    const title = isHex(agreement) ? names.agreement?.(agreement)?.milestones.get(value) : undefined;
    return `milestone ${value}${title === undefined ? "" : ` “${title}”`}`;
  },
};

/** Values that are bytes. None is said as it is: programs find it among the problem's members. */
const BYTES: Readonly<Record<string, InWords<Hex>>> = {
  key: (value) => `the key with the fingerprint ${keyFingerprint(value)}`,
  agreement: (value, { names }) => agreementWords(value, "the agreement", names),
  procurement: (value, { names }) => named("the procurement", names.subject?.(value)),
  plan: (value, { names }) => named("the plan", names.subject?.(value)),
  invoice: (value, { names }) => {
    const number = names.invoice?.(value);
    return number === undefined ? "the invoice" : `invoice ${number}`;
  },
  payment: (value, { names }) => actWords(value, "the payment", names),
  variation: (value, { names }) => actWords(value, "the variation", names),
  motion: (value, { names }) => actInWords(value, "the motion", names),
  act: (value, { names }) => {
    if (value === ZERO_BYTES32) return "nothing";
    const earlier = names.act?.(value);
    if (earlier === undefined) return "another act";
    return `act ${earlier.number}${earlier.says === undefined ? "" : ` (${earlier.says})`}`;
  },
};

/** A value of an error as people say it. @param form what the template asks for; undefined: the value as it is */
export function valueInWords(value: Value | undefined, form: string | undefined, context: Context): string {
  if (value === undefined) return "(not given)";
  if (form === undefined) return String(value);
  if (typeof value === "number") return NUMBERS[form]?.(value, context) ?? stateInWords(form, value);
  return isHex(value) ? (BYTES[form]?.(value, context) ?? String(value)) : String(value);
}

function named(plain: string, name: string | undefined): string {
  return name === undefined ? plain : `${plain} ${name}`;
}

function stateInWords(form: string, code: number): string {
  if (!isObject(form)) return String(code);
  const state = stateOfCode(form, code);
  if (state !== undefined) return stateWords(form, state);
  // The contracts answer 0 for what they do not know.
  return code === 0 ? "unknown" : `in state ${code}, which this version of the service cannot put into words`;
}

function isObject(form: string): form is ObjectName {
  return Object.hasOwn(PROCEDURES, form);
}

/** Minor units with two digits: an error does not say of which currency. */
function plainAmount(minorUnits: number): string {
  const [whole = "", fraction = ""] = (minorUnits / 100).toFixed(2).split(".");
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",")}.${fraction}`;
}
