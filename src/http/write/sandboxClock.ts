import type { RequestHandler } from "express";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { parseLondonTime, toRfc3339 } from "../../domain/londonTime.ts";
import { Problem } from "../../problems/Problem.ts";
import { problemAnswers } from "../api/problemAnswers.ts";
import type { Endpoint } from "../Endpoint.ts";
import { JSON_PROBLEMS, readJson } from "../readJson.ts";
import type { Services } from "../services.ts";

const path = "/api/sandbox/clock";
const MOST_BYTES = 16 * 1024;

const Advance = z
  .union([
    z.strictObject({ advance: z.string().max(60).meta({ description: "ISO 8601 duration", example: "P30D" }) }),
    z.strictObject({
      to: z.string().max(40).meta({ description: "RFC 3339, or London time", example: "2026-03-31T12:00:00Z" }),
    }),
  ])
  .meta({ id: "AdvanceClock" });
const howToSay = 'Say {"advance": "P30D"}, an ISO 8601 duration, or {"to": "2026-03-31 12:00"}, London time.';

const SandboxTime = z.object({ time: z.string() }).meta({ id: "SandboxTime" });

/** Moves a sandbox's clock forward. A ledger for real has none that moves. */
export const sandboxClock: Endpoint = {
  method: "post",
  path,
  operation: {
    tags: ["Sandbox"],
    summary: "Move the sandbox's clock forward",
    requestBody: { required: true, content: { "application/json": { schema: Advance } } },
    responses: {
      200: { description: "The time it is now", content: { "application/json": { schema: SandboxTime } } },
      ...problemAnswers([...JSON_PROBLEMS, "sandbox-only"]),
    },
  },
  handler: (services) => handler(services),
};

function handler(services: Services): RequestHandler {
  const { ledger, sandbox } = services;
  return async (request, response) => {
    response.locals["route"] = path;
    if (sandbox === undefined) throw new Problem("sandbox-only", "This ledger is for real: its clock runs by itself.");
    const { data: wish } = Advance.safeParse(await readJson(request, services, MOST_BYTES));
    if (wish === undefined) throw new Problem("request-invalid", `This says no time to move to. ${howToSay}`);
    try {
      await sandbox.advanceTo("to" in wish ? parseLondonTime(wish.to) : later(ledger.now(), wish.advance));
    } catch (error) {
      if (error instanceof RangeError) throw new Problem("request-invalid", error.message, { cause: error });
      throw error;
    }
    response.set("Cache-Control", "no-store").json({ time: toRfc3339(ledger.now()) });
  };
}

/** Months and days are London's, so that "P1D" is the same time tomorrow when the clocks change. */
function later(now: number, duration: string): number {
  const time = Temporal.Instant.fromEpochMilliseconds(now * 1000).toZonedDateTimeISO("Europe/London");
  return Math.floor(time.add(durationOf(duration)).epochMilliseconds / 1000);
}

/** @throws Problem for a text that is no duration */
function durationOf(text: string): Temporal.Duration {
  try {
    return Temporal.Duration.from(text);
  } catch (error) {
    throw new Problem("request-invalid", `"${text}" is no duration. ${howToSay}`, { cause: error });
  }
}
