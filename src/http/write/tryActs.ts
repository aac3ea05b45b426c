import type { RequestHandler } from "express";
import { z } from "zod";
import { actSchema } from "../../domain/acts/actSchema.ts";
import { parseAct } from "../../domain/acts/parseAct.ts";
import { hexSchema } from "../../domain/Hex.ts";
import { problemAnswers, ProblemDetails } from "../api/problemAnswers.ts";
import type { Endpoint } from "../Endpoint.ts";
import { asProblem } from "../problems/asProblem.ts";
import { withActsNamed } from "../problems/withActsNamed.ts";
import { JSON_PROBLEMS, readJson } from "../readJson.ts";
import type { Services } from "../services.ts";

const path = "/api/acts/try";
const MOST = 50;

const signer = hexSchema.meta({ description: "the key that would sign; its signature is not asked for" });
const trialsOf = <Act extends z.ZodType>(act: Act) =>
  z.strictObject({ acts: z.array(z.strictObject({ act, signer })).min(1).max(MOST) });

const TrialAnswer = z
  .object({
    answers: z.array(
      z.object({
        problem: ProblemDetails.nullable().meta({ description: "what it would be refused with; null: nothing" }),
      }),
    ),
  })
  .meta({ id: "TrialAnswer" });

/** Asks the contracts what they would say to acts, before anybody signs them. */
export const tryActs: Endpoint = {
  method: "post",
  path,
  operation: {
    tags: ["Acts"],
    summary: "Try acts out, without recording them",
    description: `What the contracts would say now to up to ${MOST} acts as \`POST /api/acts/prepare\` gives them, in their order, were they signed. Nothing is recorded. Signatures are not checked, a new key's own neither; everything else is: states, sums, deadlines, whether the key may sign such an act.`,
    requestBody: {
      required: true,
      content: { "application/json": { schema: trialsOf(actSchema).meta({ id: "Trials" }) } },
    },
    responses: {
      200: {
        description: "What each would be refused with",
        content: { "application/json": { schema: TrialAnswer } },
      },
      ...problemAnswers([...JSON_PROBLEMS, "act-invalid", "kind-not-in-this-ledger"]),
    },
  },
  handler: (services) => handler(services),
};

function handler(services: Services): RequestHandler {
  const { ledger, audit } = services;
  return async (request, response) => {
    response.locals["route"] = path;
    const { acts } = trialsOf(z.unknown()).parse(await readJson(request, services));
    const outcomes = await ledger.tryOut(acts.map(({ act, signer: by }) => ({ act: parseAct(act), signer: by })));
    const answers = await Promise.all(
      outcomes.map(async (refused) => ({
        problem: refused === undefined ? null : (await withActsNamed(asProblem(refused), audit)).toJSON(),
      })),
    );
    response.set("Cache-Control", "no-store").json({ answers });
  };
}
