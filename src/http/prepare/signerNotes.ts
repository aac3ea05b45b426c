import type { AuditReads } from "../../audit/views.ts";
import type { Act, ActKind } from "../../domain/acts/Act.ts";

/** Acts by which an organisation binds itself for months in which it must be able to act. */
const BINDING: ReadonlySet<ActKind> = new Set(["AgreementSigned", "VariationSigned"]);

/** What a signer should know before signing and no act says. Nothing of it stops anybody. */
export async function signerNotes({ kind, organisation }: Act, audit: AuditReads): Promise<string[]> {
  if (!BINDING.has(kind)) return [];
  const signer = await audit.organisation(organisation);
  if (signer?.keys.filter(({ usable }) => usable).length !== 1) return [];
  return [
    `${signer.name} has one key only. If it is lost, nobody can sign, deliver or invoice for it until an authority ` +
      "helps. Add a second key (KeyAdded) and keep it elsewhere.",
  ];
}
