import { z } from "zod";
import { History } from "../../audit/acts/ActView.ts";
import { MotionView } from "../../audit/consortium/MotionView.ts";
import { OrganisationRow, OrganisationView } from "../../audit/directory/OrganisationView.ts";
import { historyTable } from "../../audit/exports/historyTable.ts";
import { OrganisationKind } from "../../audit/views.ts";
import { hexSchema } from "../../domain/Hex.ts";
import { defineList } from "./defineList.ts";
import { defineRead } from "./defineRead.ts";
import { historyQuery } from "./historyQuery.ts";
import { name, text, wholeNumber } from "./parameters.ts";

const params = z.object({ number: wholeNumber(1) });
/** A key, by what stands for it in signatures: an address, or a verifier and a public key. */
const signer = z
  .string()
  .regex(/^0x(?:[0-9a-fA-F]{2}){20,1024}$/, "expected the bytes of a key as 0x and hexadecimal digits")
  .transform((value) => hexSchema.parse(value))
  .meta({ type: "string", description: "whose key this is: its address, or verifier and public key" });
const tag = "Organisations";

export const organisationReads = [
  defineList({
    path: "/api/organisations",
    tag,
    summary: "Organisations",
    filter: { kind: OrganisationKind.optional(), text: text.optional(), signer: signer.optional() },
    item: OrganisationRow,
    csv: "organisations",
    list: (audit, filter, page) => audit.listOrganisations(filter, page),
  }),
  defineRead({
    path: "/api/organisations/by-identifier/:identifier",
    tag,
    summary: "The organisation with an identifier such as GB-COH-01234567",
    params: z.object({ identifier: name }),
    query: z.strictObject({}),
    answer: OrganisationView,
    read: ({ audit }, { params }) => audit.organisationByIdentifier(params.identifier),
  }),
  defineRead({
    path: "/api/organisations/:number",
    tag,
    summary: "One organisation with its names, identifiers and keys over time",
    params,
    query: z.strictObject({}),
    answer: OrganisationView,
    read: ({ audit }, { params }) => audit.organisation(params.number),
  }),
  defineRead({
    path: "/api/organisations/:number/history",
    tag,
    summary: "The acts about an organisation, in order",
    params,
    query: historyQuery,
    answer: History,
    table: { name: "history", rows: historyTable },
    read: ({ audit }, { params, query }) =>
      audit.history(`organisation/${params.number}`, { asAt: query["as-at"], effective: query.effective }),
  }),
  defineRead({
    path: "/api/motions",
    tag,
    summary: "Motions of the consortium and how it voted",
    params: z.object({}),
    query: z.strictObject({}),
    answer: z.array(MotionView),
    csv: "motions",
    read: ({ audit }) => audit.listMotions(),
  }),
];
