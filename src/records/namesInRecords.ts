import type { AuditReads } from "../audit/AuditReads.ts";
import { MOST_ON_A_PAGE } from "../audit/paging.ts";
import type { NameSource } from "../domain/entry/NameBook.ts";
import { asHex } from "./Proposal.ts";

const page = { limit: MOST_ON_A_PAGE };

/** Names as the records have them. */
export function namesInRecords(audit: AuditReads): NameSource {
  return {
    organisation: (name) =>
      /^\d{1,10}$/.test(name) ? audit.organisation(Number(name)) : audit.organisationByIdentifier(name),
    organisations: async (text) => (await audit.listOrganisations({ text }, page)).items,
    agreements: async (called) => {
      const { items } = await audit.listAgreements(called, page);
      return items.map((row) => ({ ...row, id: asHex(row.id) }));
    },
    actNumbered: async (sequence) => {
      const act = (await audit.search(`act ${sequence}`)).find(({ kind }) => kind === "act");
      return act && asHex(act.id);
    },
  };
}
