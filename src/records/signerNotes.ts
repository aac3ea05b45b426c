import type { AuditReads } from "../audit/AuditReads.ts";
import type { Act, ActKind } from "../domain/acts/Act.ts";
import { actsNamed } from "./namesFor.ts";

/** Acts by which an organisation binds itself for months in which it must be able to act. */
const BINDING: ReadonlySet<ActKind> = new Set(["AgreementSigned", "VariationSigned"]);

/** Acts that say something of an earlier one: which it is shall be plain before it is signed. */
const SPEAKING: ReadonlySet<ActKind> = new Set(["ActAffirmed", "ActDisowned", "DocumentTakenDown"]);

/** What a signer should know before signing and no act says. Nothing of it stops anybody. */
export async function signerNotes(act: Act, audit: AuditReads): Promise<string[]> {
  if (SPEAKING.has(act.kind)) return spokenOf(act, audit);
  return BINDING.has(act.kind) ? oneKeyOnly(act, audit) : [];
}

async function spokenOf(act: Act, audit: AuditReads): Promise<string[]> {
  const named = [...(await actsNamed(act, audit)).values()];
  return named.map(({ entry }) => `Act ${entry.sequence}: ${entry.description}`);
}

async function oneKeyOnly({ organisation }: Act, audit: AuditReads): Promise<string[]> {
  const signer = await audit.organisation(organisation);
  if (signer?.keys.filter(({ usable }) => usable).length !== 1) return [];
  return [
    `${signer.name} has one key only. If it is lost, nobody can sign, deliver or invoice for it until an authority ` +
      "helps. Add a second key (KeyAdded) and keep it elsewhere.",
  ];
}
