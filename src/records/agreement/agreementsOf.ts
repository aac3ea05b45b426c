import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import type { AuditReads } from "../../audit/AuditReads.ts";
import { MOST_ON_A_PAGE } from "../../audit/paging.ts";
import { requestInvalid } from "../../problems/requestInvalid.ts";
import { procurementMeant } from "../procurement/procurementMeant.ts";
import type { Wish } from "../Proposal.ts";

/** The agreement that a wish names, or those of the signer in its procurement. @param what is looked for @throws Problem */
export async function agreementsOf(wish: Wish, audit: AuditReads, what: string): Promise<AgreementView[]> {
  const ids = wish.agreement === undefined ? await inProcurement(wish, audit) : [wish.agreement];
  if (ids === undefined) {
    const message = `say which ${what}: its id as a value, or the agreement or procurement that it belongs to`;
    throw requestInvalid(`values.${what}`, message);
  }
  const found = await Promise.all(ids.map((id) => audit.agreement(id)));
  return found.filter((one) => one !== undefined);
}

async function inProcurement({ subject, organisation }: Wish, audit: AuditReads): Promise<string[] | undefined> {
  if (subject === undefined) return undefined;
  const procurement = await procurementMeant(subject, organisation, audit);
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await audit.listAgreements(
      { procurement: procurement.id },
      { limit: MOST_ON_A_PAGE, cursor },
    );
    const own = items.filter(({ buyer, supplier }) => [buyer.number, supplier.number].includes(organisation));
    ids.push(...own.map(({ id }) => id));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return ids;
}
