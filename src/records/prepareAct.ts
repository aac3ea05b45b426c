import type { Act, ActKind } from "../domain/acts/Act.ts";
import { actHash } from "../domain/acts/actHash.ts";
import { againstRecords } from "../domain/acts/againstRecords.ts";
import { validUntilFrom } from "../domain/acts/buildAct.ts";
import { checkNewContent, malformedContent } from "../domain/acts/checkContent.ts";
import type { ContentProblem } from "../domain/acts/ContentProblem.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { describe } from "../domain/acts/describe.ts";
import { leftOut } from "../domain/acts/leftOut.ts";
import { asNames, type NamesTold } from "../domain/acts/NamesTold.ts";
import { parseAct } from "../domain/acts/parseAct.ts";
import { type TypedData, typedData } from "../domain/acts/typedData.ts";
import { NotContent } from "../domain/content/NotContent.ts";
import { requireContent } from "../domain/content/requireContent.ts";
import { asMeant } from "../domain/entry/asMeant.ts";
import { asSigned, type Entry } from "../domain/entry/asSigned.ts";
import { howToWrite } from "../domain/entry/howToWrite.ts";
import { NameBook } from "../domain/entry/NameBook.ts";
import type { Hex } from "../domain/Hex.ts";
import { ContentRefused } from "../ledger/ContentRefused.ts";
import { Problem } from "../problems/Problem.ts";
import { contentToSign } from "./contentToSign.ts";
import { namesInRecords } from "./namesInRecords.ts";
import { asHex, notRecorded, type Proposal, type Wish } from "./Proposal.ts";
import { proposalFor } from "./proposals.ts";
import type { RecordsServices } from "./RecordsServices.ts";
import { signerNotes } from "./signerNotes.ts";

/** What somebody wants to sign. */
export interface ActWish extends Omit<Wish, "organisation" | "agreement"> {
  readonly kind: ActKind;
  /** Who acts: its number, identifier or name. */
  readonly organisation: number | string;
  /** As people call it. */
  readonly agreement?: string | undefined;
  readonly salt: Hex | undefined;
  /** UTC seconds; 30 days from now if left out, 7 where a new key signs too. */
  readonly validUntil: number | undefined;
}

export interface Prepared {
  readonly act: Act;
  readonly actHash: Hex;
  readonly description: string;
  /** Those that the description needs: the signer's side says the act in words by itself. */
  readonly names: NamesTold;
  /** What the signer should know besides: "has one key only". */
  readonly notes: readonly string[];
  readonly notSaid: readonly string[];
  readonly typedData: TypedData;
  readonly content: unknown;
  readonly salt: Hex;
}

/**
 * What is to be signed, in every form, for the signer to check: nothing here has to be believed.
 * @throws KindNotInThisLedger, NotClear, Problem, MalformedInput, ContentRefused, LondonTimeUnclear
 */
export async function prepareAct(written: ActWish, services: RecordsServices): Promise<Prepared> {
  const { audit, ledger } = services;
  ledger.registers.require(written.kind);
  // sizes first: a schema reports on every value that it does not know, and walks over a megabyte for a second
  if (written.content !== undefined) requireSize(written.content);
  const meant = await asMeant(written, new NameBook(namesInRecords(audit)));
  const wish = { ...meant, ...asSigned(meant.kind, withContent(meant)) };
  if (wish.content !== undefined) refuse(malformedContent(wish.kind, wish.content));
  const proposal = await proposalFor(wish.kind)(wish, audit, ledger.registers.rulesFor(wish.kind));
  const { content, salt, digest } = await contentToSign(wish, await digestToRepeat(proposal, services), services);
  const act = parseAct({
    kind: wish.kind,
    organisation: wish.organisation,
    subject: proposal.subject ?? wish.subject,
    builtOn: builtOnOf(wish, proposal, digest),
    content: digest,
    validUntil: wish.validUntil ?? validUntilFrom(wish.kind, ledger.now()),
    values: valuesOf(wish, proposal, content),
  });
  refuse(checkNewContent(act, content));
  if (services.standing !== undefined) refuse(await againstRecords(act, content, services.standing));
  return inEveryForm(act, { content, salt }, services);
}

/** What a program signs and what a person reads. */
async function inEveryForm(
  act: Act,
  { content, salt }: Pick<Prepared, "content" | "salt">,
  { audit, ledger }: RecordsServices,
): Promise<Prepared> {
  const names = await audit.namesFor(act);
  const description = describe(act, content, asNames(names));
  const notes = await signerNotes(act, content, audit, ledger.now());
  const inWords = { description, names, notes, notSaid: leftOut(act.kind, content) };
  const { identity } = ledger;
  return { act, actHash: actHash(act, identity), ...inWords, typedData: typedData(act, identity), content, salt };
}

/** @throws ContentRefused if it is no JSON, or larger than a content may be */
function requireSize(content: unknown): void {
  try {
    requireContent(content);
  } catch (error) {
    if (error instanceof NotContent) throw new ContentRefused({ reason: "not-content", message: error.message });
    throw error;
  }
}

/** Where nothing has to be said, nothing is: a confirmation is its own meaning. */
function withContent({ kind, content, values }: Pick<ActWish, "kind" | "content" | "values">): Entry {
  const nothing = content === undefined && definitionOf(kind).content.safeParse({}).success;
  return { values, content: nothing ? {} : content };
}

/** @throws Problem saying what has to happen first */
function builtOnOf(
  { kind, builtOn }: Pick<ActWish, "kind" | "builtOn">,
  { sameContentAs, ...proposal }: Proposal,
  digest: Hex,
): Hex {
  const found = builtOn ?? (sameContentAs === "memorandum" ? digest : proposal.builtOn);
  if (found === undefined) throw nothingToBuildOn(kind, proposal);
  return found;
}

function nothingToBuildOn(kind: ActKind, { nothingYet }: Pick<Proposal, "nothingYet">): Problem {
  const generally = `${kind} builds on ${definitionOf(kind).envelope.builtOn}. The records have no such act yet: record that first.`;
  const detail = nothingYet ?? generally;
  return new Problem("act-invalid", detail, { members: { errors: [{ path: "/builtOn", message: detail }] } });
}

function refuse(problems: readonly ContentProblem[]): void {
  if (problems.length > 0) throw new ContentRefused({ reason: "disagrees", problems });
}

/** The digest of a content that both sides have to sign. */
async function digestToRepeat(
  { sameContentAs }: Proposal,
  { audit, memorandum }: RecordsServices,
): Promise<Hex | undefined> {
  if (sameContentAs === undefined || sameContentAs === "memorandum") return sameContentAs && memorandum;
  const offered = await audit.act(sameContentAs);
  if (offered === undefined) throw notRecorded("act", sameContentAs);
  return asHex(offered.entry.content);
}

/** The values wished for; those left out follow from the content or from the records. */
function valuesOf(wish: Entry & { kind: ActKind }, proposal: Proposal, content: unknown): Record<string, unknown> {
  const names = Object.keys(definitionOf(wish.kind).fields);
  const proposed = Object.entries(proposal.values ?? {}).filter(([name]) => names.includes(name));
  // What a content of the signer's own tells is among its values already; the other side's was not at hand till now.
  const told = wish.content === undefined ? asSigned(wish.kind, { ...wish, content }).values : wish.values;
  const values = { ...Object.fromEntries(proposed), ...told };
  requireValues(wish.kind, values);
  return values;
}

/** Names the values that neither the content nor the records tell, and how to write them. @throws Problem */
function requireValues(kind: ActKind, given: Readonly<Record<string, unknown>>): void {
  const errors = Object.entries(definitionOf(kind).values)
    .filter(([name]) => given[name] === undefined)
    .map(([name, value]) => ({ place: `values.${name}`, message: howToWrite(value) }));
  if (errors.length === 0) return;
  const words = errors.map(({ place, message }) => `${place}: ${message}`);
  const detail = `This ${kind} still needs what neither its content nor the records say. ${words.join("; ")}.`;
  throw new Problem("request-invalid", detail, { members: { errors } });
}
