import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { RequestHandler } from "express";
import { z } from "zod";
import type { HistoryEntry } from "../../audit/acts/ActView.ts";
import { DocumentDamaged } from "../../content/DocumentDamaged.ts";
import { takenDownFor } from "../../content/StoredDocument.ts";
import { type DocumentReference, documentReferenceSchema } from "../../domain/DocumentReference.ts";
import { bringsDocuments } from "../../domain/documentsBrought.ts";
import { Problem } from "../../problems/Problem.ts";
import { asHex, notRecorded } from "../../records/Proposal.ts";
import { hash, wholeNumber } from "../api/parameters.ts";
import { readProblemAnswers } from "../api/problemAnswers.ts";
import type { Endpoint } from "../Endpoint.ts";
import type { Services } from "../services.ts";
import { setDocumentHeaders } from "./setDocumentHeaders.ts";

const path = "/api/acts/:hash/documents/:number";
const params = z.object({
  hash,
  number: wholeNumber(1, 1000).meta({ description: "the document's place among those that the act names, from 1" }),
});

/**
 * A document, as an act names it. Its digest stands in no address: that of a filled-in form could be guessed back.
 */
export const downloadDocument: Endpoint = {
  method: "get",
  path,
  operation: {
    tags: ["Documents"],
    summary: "A document that an act names, checked against its digest while it is read",
    requestParams: { path: params },
    responses: {
      200: { description: "The bytes", content: { "*/*": { schema: { type: "string", format: "binary" } } } },
      ...readProblemAnswers(["request-invalid", "not-recorded", "document-withdrawn", "document-damaged"]),
    },
  },
  handler: (services) => handler(services),
};

function handler(services: Services): RequestHandler {
  return async (request, response) => {
    response.locals["route"] = path;
    const { hash, number } = params.parse(request.params);
    try {
      const { document, title } = await documentOf(services, hash, number);
      const bytes = await services.documents.read(document.sha256);
      if (bytes === null) throw new Problem("not-recorded", "The document is not here. Ask the operator for it.");
      const begun = await begin(bytes);
      setDocumentHeaders(response, { ...document, title });
      response.set("Cache-Control", "no-cache");
      await pipeline(begun, response);
    } catch (error) {
      if (!(error instanceof DocumentDamaged)) throw error;
      services.log.error({ act: hash, number }, "a stored document is damaged");
      throw new Problem("document-damaged", "The stored document is not the one that was recorded, so it is not sent.");
    }
  };
}

/** Reads the first piece, so that a small document that is damaged is a problem and not half an answer. */
async function begin(bytes: AsyncIterable<Uint8Array>): Promise<Readable> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await pieces.next();
  const rest = { [Symbol.asyncIterator]: () => pieces };
  return Readable.from(
    (async function* () {
      if (first.done !== true) yield first.value;
      yield* rest;
    })(),
  );
}

/**
 * The document in that place among those that an act names, under the media type that the act says: who uploaded the
 * same bytes first may have said another.
 * @throws Problem if there is none, or it was taken down for this act; DocumentDamaged
 */
async function documentOf(
  { audit, documents }: Pick<Services, "audit" | "documents">,
  actHash: string,
  number: number,
): Promise<{ document: DocumentReference; title: string }> {
  const act = await audit.act(actHash);
  const named = act?.entry.documents[number - 1];
  if (act === undefined || named === undefined) throw notRecorded(`document ${number} of the act`, actHash);
  const found = await documents.find(asHex(named.digest));
  if (found === null) throw new Problem("not-recorded", "The document is not here. Ask the operator for it.");
  const downBy = withdrawnBy(act.entry, found.takenDown);
  if (found.state === "withdrawn" || downBy !== undefined) throw withdrawn(downBy ?? found.takenDown[0]?.act);
  if (found.state === "damaged") throw new DocumentDamaged(found.sha256);
  const { sha256, size, mediaType } = found;
  // An act's own word is a header only where it is a media type: a notice's release may say anything.
  const said = documentReferenceSchema.shape.mediaType.safeParse(named.mediaType).data;
  return { document: { sha256, size, mediaType: said ?? mediaType }, title: named.title };
}

/** As the store says it, which is never behind the ledger. */
function withdrawnBy({ kind, organisation }: HistoryEntry, takenDown: Parameters<typeof takenDownFor>[0]) {
  return takenDownFor(takenDown, { organisation: organisation.number, brings: bringsDocuments(kind) });
}

function withdrawn(act: string | undefined): Problem {
  const detail = "The document was taken down. The history shows by which act and why; its digest and size remain.";
  return new Problem("document-withdrawn", detail, { members: { act } });
}
