import type { AuditReads } from "../audit/AuditReads.ts";
import type { Act } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { actsNamed } from "../domain/acts/values/namedInValues.ts";

/** What a signer should know before signing and no act says. Nothing of it stops anybody. */
export async function signerNotes(act: Act, audit: AuditReads): Promise<string[]> {
  const { speaksOfAct, binds } = definitionOf(act.kind);
  if (speaksOfAct) return spokenOf(act, audit);
  return binds ? oneKeyOnly(act, audit) : [];
}

async function spokenOf(act: Act, audit: AuditReads): Promise<string[]> {
  const named = actsNamed(definitionOf(act.kind).values, act.values);
  const views = await Promise.all(named.map((hash) => audit.act(hash)));
  const known = views.filter((view) => view !== undefined);
  return known.map(({ entry }) => `Act ${entry.sequence}: ${entry.description}`);
}

async function oneKeyOnly({ organisation }: Act, audit: AuditReads): Promise<string[]> {
  const signer = await audit.organisation(organisation);
  if (signer?.keys.filter(({ usable }) => usable).length !== 1) return [];
  return [
    `${signer.name} has one key only. If it is lost, nobody can sign, deliver or invoice for it until an authority ` +
      "helps. Add a second key (KeyAdded) and keep it elsewhere.",
  ];
}
