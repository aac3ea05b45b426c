import { z } from "zod";
import type { ZodOpenApiContentObject, ZodOpenApiResponsesObject } from "zod-openapi";
import { type ProblemName, problemTypes } from "../../problems/problemTypes.ts";

/** RFC 9457, as every error is answered. */
export const ProblemDetails = z
  .looseObject({
    type: z.string().meta({ example: "/problems/act-stale" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "what was wrong, with which value, what to do now" }),
  })
  .meta({ id: "Problem" });

/** What stands before every address, or behind it, may answer any request with these. */
const EVERYWHERE: readonly ProblemName[] = [
  "request-unreadable",
  "request-invalid",
  "address-unknown",
  "method-not-allowed",
  "request-too-slow",
  "expectation-unmet",
  "host-unknown",
  "too-many-requests",
  "headers-too-large",
  "internal-error",
  "took-too-long",
  "not-ready",
];

/** The same for reads, whose problems are pages where a browser asks. */
export function readProblemAnswers(own: readonly ProblemName[]): ZodOpenApiResponsesObject {
  return answersOf(own, { "text/html": { schema: { type: "string" } } });
}

/** The problems that an operation may answer with, by status, for the OpenAPI document. */
export function problemAnswers(own: readonly ProblemName[]): ZodOpenApiResponsesObject {
  return answersOf(own, {});
}

function answersOf(own: readonly ProblemName[], others: ZodOpenApiContentObject): ZodOpenApiResponsesObject {
  const names = [...new Set([...own, ...EVERYWHERE])];
  const answers: ZodOpenApiResponsesObject = {};
  for (const status of new Set(names.map((name) => problemTypes[name].status))) {
    const types = names.filter((name) => problemTypes[name].status === status);
    answers[`${status}` as `4${string}`] = {
      description: types.map((name) => `${problemTypes[name].title} (\`/problems/${name}\`)`).join("; "),
      content: { "application/problem+json": { schema: ProblemDetails }, ...others },
    };
  }
  return answers;
}
