import type { Hex } from "../Hex.ts";
import { identifierDigest } from "../identifiers.ts";
import { isOwnReference, normaliseOwnReference } from "../ownReference.ts";
import type { Act, ActKind } from "./Act.ts";
import type { ContentProblem } from "./ContentProblem.ts";
import { amountsOf } from "./contents/amountsOf.ts";
import { partiesOf, type Party } from "./contents/parties.ts";
import { definitionOf } from "./definitionOf.ts";
import { saidAt } from "./values/readSaid.ts";
import type { SignedValues } from "./values/SignedValue.ts";

/** What an organisation bears when an act is recorded; left out what nobody can tell any more. */
interface Bearing {
  readonly name: string | undefined;
  /** Digests of its identifiers. */
  readonly identifiers: readonly string[];
}

/** What stands in the ledger when an act is recorded, as far as contents have to agree with it. */
export interface Standing {
  /** Of every amount in the history, a procurement's, its agreements' included; undefined for any other history. */
  currencyOf(subject: Hex): Promise<string | undefined>;
  bearingOf(organisation: number): Promise<Bearing | undefined>;
  /** The act by which the organisation gave this number before. @param number as `ownNumberOf` gives it */
  actNumbered(kind: ActKind, organisation: number, number: string): Promise<Hex | undefined>;
}

/** How a content goes against what was recorded before. */
export interface AgainstRecords extends ContentProblem {
  readonly against: "currency" | "name" | "number";
}

/**
 * Where a content says otherwise than the records: an amount in another currency than the procurement's, a party by a
 * name that it does not bear, a number that was given before. Contracts cannot read contents, so whoever records and
 * whoever verifies checks it.
 */
export async function againstRecords(act: Act, content: unknown, standing: Standing): Promise<AgainstRecords[]> {
  const read = definitionOf(act.kind).content.safeParse(content);
  if (!read.success || definitionOf(act.kind).countersigns !== undefined) return [];
  return [
    ...(await otherCurrencies(act, read.data, standing)),
    ...(await otherNames(act, read.data, standing)),
    ...(await sameNumber(act, read.data, standing)),
  ];
}

/** The number that the content gives and its organisation gives once, in the form in which two are compared. */
export function ownNumberOf(kind: ActKind, content: unknown): string | undefined {
  const { ownNumber } = definitionOf(kind);
  const said = ownNumber === undefined ? undefined : saidAt(content, ownNumber.at);
  if (typeof said !== "string") return undefined;
  return isOwnReference(said) ? normaliseOwnReference(said) : said;
}

async function otherCurrencies(act: Act, content: unknown, standing: Standing): Promise<AgainstRecords[]> {
  const { content: schema, values } = definitionOf(act.kind);
  if (Object.values(values).some(({ meaning }) => meaning.is === "currency")) return []; // held against that one
  const amounts = amountsOf(schema, content);
  const expected = amounts.length === 0 ? undefined : await standing.currencyOf(act.subject);
  if (expected === undefined) return [];
  const whole = isOnAgreement(values) ? "agreement" : "procurement";
  return amounts
    .filter(({ money }) => money.currency !== expected)
    .map(({ at, money: { currency } }) => ({
      against: "currency",
      path: `${at}/currency`,
      inAct: expected,
      inContent: currency,
      message: `In the content, ${at}: the amount is in ${currency}, and the ${whole} is in ${expected}. Give it in ${expected}.`,
    }));
}

/** An agreement is in its procurement's currency, for the contract refuses any other; people look at the agreement. */
function isOnAgreement(values: SignedValues): boolean {
  return Object.values(values).some(({ meaning }) => meaning.is === "act" && meaning.of !== undefined);
}

async function otherNames(act: Act, content: unknown, standing: Standing): Promise<AgainstRecords[]> {
  const parties = partiesOf(definitionOf(act.kind).content, content);
  const found = await Promise.all(parties.map((one) => otherName(one, standing)));
  return found.flat();
}

async function otherName({ at, party }: { at: string; party: Party }, standing: Standing): Promise<AgainstRecords[]> {
  const { organisation, name, identifier } = party;
  const bears = await standing.bearingOf(organisation);
  if (bears === undefined)
    return [another(`${at}/organisation`, String(organisation), `there is no organisation ${organisation}.`)];
  const named = bears.name === undefined || bears.name === name;
  const says = `organisation ${organisation} is called “${bears.name ?? ""}”, not “${name}”. Give the name that it bears now.`;
  const identified = identifier === undefined || bears.identifiers.includes(identifierDigest(identifier));
  return [
    ...(named ? [] : [another(`${at}/name`, name, says)]),
    ...(identified
      ? []
      : [another(`${at}/identifier`, identifier, `${identifier} is no identifier of organisation ${organisation}.`)]),
  ];
}

function another(path: string, inContent: string, what: string): AgainstRecords {
  return { against: "name", path, inAct: undefined, inContent, message: `In the content, ${path}: ${what}` };
}

async function sameNumber(act: Act, content: unknown, standing: Standing): Promise<AgainstRecords[]> {
  const { ownNumber } = definitionOf(act.kind);
  const number = ownNumberOf(act.kind, content);
  if (ownNumber === undefined || number === undefined) return [];
  const before = await standing.actNumbered(act.kind, act.organisation, number);
  if (before === undefined) return [];
  const { at: path, what } = ownNumber;
  const said = String(saidAt(content, path));
  const message = `${capital(what)} “${said}” was given before, in act ${before}. Each number is given once: give another.`;
  return [{ against: "number", path, inAct: undefined, inContent: said, message }];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
