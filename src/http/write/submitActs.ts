import type { Request, RequestHandler } from "express";
import { z } from "zod";
import type { Submission } from "../../domain/acts/Act.ts";
import { parseSubmission, submissionSchema } from "../../domain/acts/parseAct.ts";
import { idempotencyKeySchema, MOST_ACTS_AT_ONCE } from "../../domain/batch.ts";
import { SignedReceipt } from "../../domain/receipt.ts";
import type { Recorded } from "../../ledger/Ledger.ts";
import { problemAnswers, ProblemDetails } from "../api/problemAnswers.ts";
import type { Endpoint } from "../Endpoint.ts";
import { asProblem } from "../problems/asProblem.ts";
import { logFault } from "../problems/logFault.ts";
import { JSON_PROBLEMS, readJson } from "../readJson.ts";
import type { Services } from "../services.ts";
import { recordAct } from "./recordAct.ts";

const path = "/api/acts/batch";

const idempotencyKey = idempotencyKeySchema
  .optional()
  .meta({ description: "one key for one act; keep it for retries" });

const batchOf = <Item extends z.ZodType>(submission: Item) =>
  z.strictObject({
    acts: z.array(z.strictObject({ submission, idempotencyKey })).min(1).max(MOST_ACTS_AT_ONCE),
  });

/** A submission is read by itself, so that one that is malformed is refused alone. */
const Batch = batchOf(z.unknown());

const BatchAnswer = z
  .object({
    answers: z.array(
      z.union([
        z.object({
          status: z.int().meta({ description: "201 recorded, 200 recorded before" }),
          receipt: SignedReceipt,
        }),
        z.object({ status: z.int().meta({ description: "the problem's" }), problem: ProblemDetails }),
      ]),
    ),
  })
  .meta({ id: "BatchAnswer" });
type Answer = { status: number; receipt: SignedReceipt } | { status: number; problem: Record<string, unknown> };

/** Records many acts at once: they share a request, blocks, flushes and the signature on their receipts. */
export const submitActs: Endpoint = {
  method: "post",
  path,
  operation: {
    tags: ["Acts"],
    summary: "Record signed acts, many at once",
    description: `Up to ${MOST_ACTS_AT_ONCE} acts, handed in in their order, so one may build on another before it. Each is answered on its own, in the same order, once it is durable and final: with a receipt, or with the problem that \`POST /api/acts\` would have answered. What is refused keeps nothing else from being recorded. Acts sent again get their first answer.`,
    requestBody: {
      required: true,
      content: { "application/json": { schema: batchOf(submissionSchema).meta({ id: "Batch" }) } },
    },
    responses: {
      200: { description: "How each act ended", content: { "application/json": { schema: BatchAnswer } } },
      ...problemAnswers(JSON_PROBLEMS),
    },
  },
  handler: (services) => handler(services),
};

function handler(services: Services): RequestHandler {
  return async (request, response) => {
    response.locals["route"] = path;
    const { acts } = Batch.parse(await readJson(request, services));
    const answers = JSON.stringify({ answers: await answersTo(acts, services, request) });
    if (response.headersSent) return; // it took too long, and that was said
    response.writeHead(200, {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": Buffer.byteLength(answers),
      "Cache-Control": "no-store",
    });
    response.end(answers);
  };
}

async function answersTo(acts: z.infer<typeof Batch>["acts"], services: Services, request: Request): Promise<Answer[]> {
  const read = acts.map(({ submission, idempotencyKey: key }) => {
    const options = key === undefined ? {} : { idempotencyKey: key };
    return { options, ...parsed(submission) };
  });
  const recordings = services.ledger.submitAll(read.filter((one) => "submission" in one));
  let next = 0;
  return Promise.all(
    read.map(async (one) => {
      if (!("submission" in one)) return refusal(one.error, services, request);
      const recording = recordings[next++] ?? Promise.reject(new Error("An act was left out."));
      return answerOf(one.submission, recording, services).catch((error: unknown) => refusal(error, services, request));
    }),
  );
}

function parsed(submission: unknown): { submission: Submission } | { error: unknown } {
  try {
    return { submission: parseSubmission(submission) };
  } catch (error) {
    return { error };
  }
}

async function answerOf(submission: Submission, recording: Promise<Recorded>, services: Services): Promise<Answer> {
  const { act, already } = await recordAct(services, submission, recording);
  return { status: already ? 200 : 201, receipt: await services.receipts.issue(act) };
}

function refusal(error: unknown, { log }: Pick<Services, "log">, request: Request): Answer {
  const problem = asProblem(error);
  const told = problem.isFault ? problem.loggedAs(logFault(log, request, problem.cause)) : problem;
  return { status: told.status, problem: told.toJSON() };
}
