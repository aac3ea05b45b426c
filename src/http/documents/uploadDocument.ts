import { createHash } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { DocumentRefused } from "../../content/DocumentRefused.ts";
import { type DocumentReference, documentReferenceSchema } from "../../domain/DocumentReference.ts";
import { Problem } from "../../problems/Problem.ts";
import { requestInvalid } from "../../problems/requestInvalid.ts";
import { problemAnswers } from "../api/problemAnswers.ts";
import { inTime } from "../Arrival.ts";
import { drain } from "../drain.ts";
import type { Endpoint } from "../Endpoint.ts";
import type { Services } from "../services.ts";
import { requireUploader, type Upload } from "./requireUploader.ts";

const path = "/api/documents";
const isPublic =
  "Everybody may read this document, as soon as an act names it. What no act names is removed after a day.";

const UploadedDocument = documentReferenceSchema
  .extend({ note: z.string().meta({ example: isPublic }) })
  .meta({ id: "UploadedDocument" });

const headers = z.object({
  Authorization: z.string().meta({
    description:
      'EIP-712 `DocumentUpload(bytes32 sha256,uint64 size,string mediaType,uint40 validUntil)` for this ledger (verifying contract: its log), signed by a key in the Directory: "Counterfoil " and the base64url of `{"sha256","size","mediaType","validUntil","signer","signature"}`',
  }),
  "Counterfoil-Public": z.literal("yes").meta({ description: "the public may read this document" }),
});

const answer = (description: string) => ({
  description,
  content: { "application/json": { schema: UploadedDocument } },
});

/** Takes a document in, byte by byte. */
export const uploadDocument: Endpoint = {
  method: "put",
  path,
  operation: {
    tags: ["Documents"],
    summary: "Upload a document",
    description: `${isPublic} Answers once the document is durable.`,
    requestParams: { header: headers },
    requestBody: { required: true, content: { "*/*": { schema: { type: "string", format: "binary" } } } },
    responses: {
      201: answer("Kept until an act names it"),
      200: answer("It was here already"),
      ...problemAnswers([
        "request-invalid",
        "media-type-unsupported",
        "body-too-large",
        "upload-not-authorised",
        "document-not-as-stated",
        "request-too-slow",
        "document-withdrawn",
        "ledger-full",
      ]),
    },
  },
  handler: (services) => handler(services),
};

function handler(services: Services): RequestHandler {
  return async (request, response) => {
    response.locals["route"] = path;
    const { identity } = services.ledger;
    const directory = { identity, now: () => services.ledger.now(), keyOf: services.keyOf };
    const statement = await requireUploader(request.headers.authorization, directory);
    requireMediaType(request, statement.mediaType);
    requirePublic(request);
    if (statement.size === 0) throw empty();
    if (statement.size > services.limits.documentBytes) {
      await drain(request);
      throw tooLarge(services.limits.documentBytes);
    }
    const known = await services.documents.find(statement.sha256);
    const { sha256, size } = await put(services, statement, request);
    response.status(known !== null && "size" in known ? 200 : 201).set("Cache-Control", "no-store");
    // what this uploader signed, whatever somebody else called the same bytes before
    response.json({ sha256, mediaType: statement.mediaType, size, note: isPublic });
  };
}

async function put({ documents, limits }: Services, statement: Upload, request: Request): Promise<DocumentReference> {
  try {
    const bytes: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
    return await documents.put(asStated(inTime(bytes), statement), statement.mediaType, statement.organisation);
  } catch (error) {
    if (!(error instanceof Problem && error.type === "request-too-slow")) await drain(request);
    if (!(error instanceof DocumentRefused)) throw error;
    throw error.reason === "too-large"
      ? tooLarge(limits.documentBytes)
      : new Problem("document-withdrawn", error.message);
  }
}

/** Passes the bytes on, and fails before the end if they are not the ones that were stated: then nothing is kept. */
async function* asStated(bytes: AsyncIterable<Buffer>, stated: Upload): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > stated.size) break;
    hash.update(piece);
    yield piece;
  }
  const differs = size !== stated.size ? "size" : "SHA-256";
  if (differs === "size" || `0x${hash.digest("hex")}` !== stated.sha256) {
    const detail = `The bytes have another ${differs} than the signed statement says. Nothing was kept: send the document that you stated.`;
    throw new Problem("document-not-as-stated", detail, { headers: { Connection: "close" } });
  }
}

function requireMediaType(request: Request, stated: string): void {
  const given = (request.headers["content-type"] ?? "").toLowerCase();
  const parsed = documentReferenceSchema.shape.mediaType.safeParse(given);
  if (!parsed.success || (request.headers["content-encoding"] ?? "identity") !== "identity") {
    const detail = 'Send the document as it is, with its own media type as Content-Type, such as "application/pdf".';
    throw new Problem("media-type-unsupported", detail);
  }
  if (parsed.data === stated) return;
  const detail = `The Content-Type says "${parsed.data}", the signed statement "${stated}". Send the one that you stated.`;
  throw new Problem("document-not-as-stated", detail, { headers: { Connection: "close" } });
}

function requirePublic(request: Request): void {
  if (request.headers["counterfoil-public"] === "yes") return;
  const detail =
    'May the public read this document? Everything here is public. Say so with the header "Counterfoil-Public: yes", or do not upload it.';
  throw requestInvalid("Counterfoil-Public", 'expected "yes"', detail);
}

function empty(): Problem {
  const detail = "The document is empty. Send the one that you mean.";
  return requestInvalid("body", "expected at least one byte", detail);
}

function tooLarge(limit: number): Problem {
  const detail = `The document has more than ${limit} bytes. Split it, or ask the operator for a higher limit.`;
  return new Problem("body-too-large", detail, { headers: { Connection: "close" } });
}
