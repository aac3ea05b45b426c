import type { RequestHandler } from "express";
import { z } from "zod";
import { parseSubmission, submissionSchema } from "../../domain/acts/parseAct.ts";
import { idempotencyKeySchema } from "../../domain/batch.ts";
import { SignedReceipt } from "../../domain/receipt.ts";
import { Problem } from "../../problems/Problem.ts";
import { problemAnswers } from "../api/problemAnswers.ts";
import type { Endpoint } from "../Endpoint.ts";
import { JSON_PROBLEMS, readJson } from "../readJson.ts";
import type { Services } from "../services.ts";
import { recordAct } from "./recordAct.ts";

const path = "/api/acts";

const receiptAnswer = (description: string) => ({
  description,
  headers: z.object({ Location: z.string() }),
  content: { "application/json": { schema: SignedReceipt } },
});

/** Records an act: answered once it is durable and final, with a receipt to keep. */
export const submitAct: Endpoint = {
  method: "post",
  path,
  operation: {
    tags: ["Acts"],
    summary: "Record a signed act",
    description:
      "Answers once the act is durable and final. An act sent again, or under the Idempotency-Key of the first time, gets the first answer.",
    requestParams: {
      header: z.object({
        "Idempotency-Key": idempotencyKeySchema
          .optional()
          .meta({ description: "one key for one wish; keep it for retries" }),
      }),
    },
    requestBody: { required: true, content: { "application/json": { schema: submissionSchema } } },
    responses: {
      201: receiptAnswer("Recorded"),
      200: receiptAnswer("Recorded before: the first answer again"),
      ...problemAnswers([
        ...JSON_PROBLEMS,
        "idempotency-key-used",
        "kind-not-in-this-ledger",
        "act-invalid",
        "act-stale",
        "act-expired",
        "act-for-another-ledger",
        "act-refused",
        "signature-invalid",
        "signature-high-s",
        "batch-not-in-this-ledger",
        "key-unknown",
        "key-not-allowed",
        "content-contradicts-act",
        "content-invalid",
        "content-missing",
        "document-missing",
        "ledger-full",
        "ledger-halted",
      ]),
    },
  },
  handler: (services) => handler(services),
};

function handler(services: Services): RequestHandler {
  return async (request, response) => {
    response.locals["route"] = path;
    const idempotencyKey = idempotencyKeyOf(request.headers["idempotency-key"]);
    const submission = parseSubmission(await readJson(request, services));
    const options = idempotencyKey === undefined ? {} : { idempotencyKey };
    const recorded = await recordAct(services, submission, services.ledger.submit(submission, options));
    const receipt = JSON.stringify(await services.receipts.issue(recorded.act));
    if (response.headersSent) return; // it took too long, and that was said
    response.writeHead(recorded.already ? 200 : 201, {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": Buffer.byteLength(receipt),
      "Cache-Control": "no-store",
      Location: `/api/acts/${recorded.act.actHash}`,
    });
    response.end(receipt);
  };
}

function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (idempotencyKeySchema.safeParse(header).success && typeof header === "string") return header;
  const detail = "The Idempotency-Key is not 1 to 200 visible ASCII characters. Draw a UUID for every act.";
  throw new Problem("request-invalid", detail);
}
