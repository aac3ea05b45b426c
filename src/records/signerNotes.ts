import type { AuditReads } from "../audit/AuditReads.ts";
import { contentDifferences } from "../audit/tender/versionDiff.ts";
import type { Act } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { actsNamed } from "../domain/acts/values/namedInValues.ts";
import { contentAsSigned } from "../domain/entry/contentAsSigned.ts";
import { knownOf } from "./drafts.ts";
import { type Members, Records } from "./Records.ts";

/** What a signer should know before signing and no act says. Nothing of it stops anybody. */
export async function signerNotes(act: Act, content: unknown, audit: AuditReads, now: number): Promise<string[]> {
  const { speaksOfAct, binds, amends, corrects, countersigns, values } = definitionOf(act.kind);
  return [
    ...(amends === true ? await amendment(act, content, audit, now) : []),
    ...(corrects === true ? await spokenOf([act.builtOn], audit) : []),
    ...(speaksOfAct === true ? await spokenOf(actsNamed(values, act.values), audit) : []),
    ...(countersigns === "offer" ? await sinceTender(act, audit) : []),
    ...(binds === true ? await oneKeyOnly(act, audit) : []),
  ];
}

/** Worked out, since "a typo" in the author's words may move the budget. */
async function amendment(act: Act, content: unknown, audit: AuditReads, now: number): Promise<string[]> {
  const { kind, organisation, subject } = act;
  const stood = await knownOf(kind, new Records(audit, { kind, organisation, subject }, now));
  const before = contentAsSigned(definitionOf(kind).content, withoutBlanks(stood));
  const differences = contentDifferences(before, content, definitionOf(kind).content);
  if (differences.length === 0) return ["It changes nothing but the words about the change itself."];
  return differences.map(
    ({ label, before: old, after }) => `${label}: ${old ?? "nothing"} becomes ${after ?? "nothing"}.`,
  );
}

/** What a draft leaves for its author to say is nothing that stood. */
function withoutBlanks(stood: Members): Members {
  return Object.fromEntries(Object.entries(stood).filter(([, value]) => !JSON.stringify(value ?? null).includes("⟨")));
}

async function spokenOf(hashes: readonly string[], audit: AuditReads): Promise<string[]> {
  const found = await Promise.all(hashes.map((hash) => audit.act(hash)));
  return found.flatMap((view) => (view === undefined ? [] : [`Act ${view.entry.sequence}: ${view.entry.description}`]));
}

/** Where an offer says otherwise than the tender as bidders last saw it, and which papers were not part of that. */
async function sinceTender({ builtOn }: Act, audit: AuditReads): Promise<string[]> {
  const since = (await audit.agreement(builtOn))?.sinceTender;
  if (since == null) return [];
  const terms = since.terms.map(
    ({ label, tender, offer }) => `${label}: the tender says ${quoted(tender)}, and the offer says ${quoted(offer)}.`,
  );
  const documents = since.documents.flatMap(({ title, change }) => {
    if (change === "identical") return [];
    return [
      change === "removed" ? `“${title}” is a document of the tender and not of the offer.` : notTheTenders(title),
    ];
  });
  if (terms.length + documents.length > 0) return [...terms, ...documents];
  return ["Dates, terms and documents are those of the tender."];
}

function quoted(text: string | null): string {
  return text === null ? "nothing" : `“${text.replace(/\.$/, "")}”`;
}

function notTheTenders(title: string): string {
  return `“${title}” is not a document of the tender, or not in the same version: read it before you sign.`;
}

async function oneKeyOnly({ organisation }: Act, audit: AuditReads): Promise<string[]> {
  const signer = await audit.organisation(organisation);
  if (signer?.keys.filter(({ usable }) => usable).length !== 1) return [];
  return [
    `${signer.name} has one key only. If it is lost, nobody can sign, deliver or invoice for it until an authority ` +
      "helps. Add a second key (KeyAdded) and keep it elsewhere.",
  ];
}
