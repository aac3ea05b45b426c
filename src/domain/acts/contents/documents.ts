import { z } from "zod";
import { DOCUMENT_ROLES } from "../../codelists/documentRoles.ts";
import { documentReferenceSchema } from "../../DocumentReference.ts";
import { line } from "./text.ts";

/** A document as contents list it: what it is to the procurement, and which bytes. */
export const listedDocumentSchema = documentReferenceSchema.extend({
  role: DOCUMENT_ROLES.schema(),
  title: line().meta({ names: true }),
  language: line(35).exactOptional().meta({ hint: "BCP 47, where it is not English" }),
});

export const documentsSchema = z.array(listedDocumentSchema).max(200);
