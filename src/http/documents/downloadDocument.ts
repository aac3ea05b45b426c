import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { RequestHandler, Response } from "express";
import { z } from "zod";
import { DocumentDamaged } from "../../content/DocumentDamaged.ts";
import { type DocumentReference, documentReferenceSchema } from "../../domain/DocumentReference.ts";
import { Problem } from "../../problems/Problem.ts";
import { asHex, notRecorded } from "../../records/Proposal.ts";
import { hash, wholeNumber } from "../api/parameters.ts";
import { problemAnswers } from "../api/problemAnswers.ts";
import type { Endpoint } from "../Endpoint.ts";
import type { Services } from "../services.ts";

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
      ...problemAnswers(["request-invalid", "not-recorded", "document-withdrawn", "document-damaged"]),
    },
  },
  handler: (services) => handler(services),
};

function handler(services: Services): RequestHandler {
  return async (request, response) => {
    response.locals["route"] = path;
    const { hash, number } = params.parse(request.params);
    const { document, title } = await documentOf(services, hash, number);
    const bytes = await services.documents.read(document.sha256);
    if (bytes === null) throw new Problem("not-recorded", "The document is not here. Ask the operator for it.");
    try {
      const begun = await begin(bytes);
      setHeaders(response, document, title);
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

/** Offered as a file and never shown in the page: a document may hold anything. */
function setHeaders(response: Response, { mediaType, size }: DocumentReference, title: string): void {
  response.set({
    "Content-Type": mediaType,
    "Content-Length": String(size),
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName(title))}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "no-cache",
  });
}

/** Cut between characters: half of a surrogate pair cannot be encoded. */
function fileName(title: string): string {
  return [...title].slice(0, 100).join("");
}

/**
 * The document in that place among those that an act names, with the media type that the act gives it: what was said
 * when the bytes came first was said by somebody else, perhaps. @throws Problem if there is none, or it was taken down
 */
async function documentOf(
  { audit, documents }: Pick<Services, "audit" | "documents">,
  actHash: string,
  number: number,
): Promise<{ document: DocumentReference; title: string }> {
  const act = await audit.act(actHash);
  const named = act?.entry.documents[number - 1];
  if (named === undefined) throw notRecorded(`document ${number} of the act`, actHash);
  const document = await documents.find(asHex(named.digest));
  if (document === null) throw new Problem("not-recorded", "The document is not here. Ask the operator for it.");
  if (document.state === "withdrawn") {
    const detail = "The document was taken down. The history shows by which act and why; its digest and size remain.";
    throw new Problem("document-withdrawn", detail, { members: { act: document.act } });
  }
  const mediaType = documentReferenceSchema.shape.mediaType.safeParse(named.mediaType).data ?? document.mediaType;
  return { document: { ...document, mediaType }, title: named.title };
}
