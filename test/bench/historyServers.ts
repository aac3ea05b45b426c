import express from "express";
import { pino } from "pino";
import { AnswerMemory } from "../../src/http/AnswerMemory.ts";
import { listen } from "../../src/http/listen.ts";
import { createLog } from "../../src/platform/Log.ts";
import { word } from "../http/fakeLedger.ts";
import { startService } from "../http/startService.ts";

// A process that serves one history of 20 acts: as the service does ("ours"), or as bare Express does ("bare").

const entry = (sequence: number) => ({
  sequence,
  subjectSequence: sequence,
  subject: word(1),
  actHash: word(sequence),
  kind: "TenderAmended",
  recordedAt: "2026-08-11T08:46:22Z",
  happenedOn: null,
  daysToRecord: null,
  organisation: { number: 3, name: "London Borough of Camden", nameNow: null, identifier: "GB-LAE-CMD" },
  keyId: word(7),
  post: "head of procurement",
  decision: "Delegation PRO/3",
  description:
    "London Borough of Camden amends the tender “Damp sensors” (CAM-2025-014), now version 2: questions until 1 September 2026, 12:00 BST, tenders until 15 September 2026, 12:00 BST.",
  sentence: {
    who: "London Borough of Camden",
    says: "amends the tender “Damp sensors” (CAM-2025-014), now version 2: questions until 1 September 2026, 12:00 BST, tenders until 15 September 2026, 12:00 BST",
    because: null,
    authority: { post: "head of procurement", decision: "Delegation PRO/3" },
    also: null,
    reasons: "Bidders asked for more time to visit the sites.",
  },
  reasons: "Bidders asked for more time to visit the sites.",
  isEvidence: false,
  builtOn: word(sequence - 1),
  content: word(sequence + 500),
  contentState: "here" as const,
  documents: [],
  standing: "good" as const,
  standingBy: null,
  notes: [],
});
const history = {
  subject: word(1),
  title: "Damp sensors",
  asAt: null,
  effective: false,
  entries: Array.from({ length: 20 }, (_, index) => entry(index + 1)),
  head: word(9),
  count: 20,
};

async function serve(which: string): Promise<string> {
  if (which === "ours") {
    const log = createLog("info", pino.destination("/dev/null"));
    const memory = new AnswerMemory(() => 1, { now: () => Math.floor(Date.now() / 1000) }, 10_000_000);
    const audit = { history: () => Promise.resolve(history) };
    return (await startService({ audit, services: { log, memory } })).url;
  }
  const bytes = Buffer.from(JSON.stringify(history));
  const app = express();
  app.get("/api/procurements/:id/history", (_request, response) => {
    response.type("application/json").send(bytes);
  });
  return (await listen(app, { port: 0, host: "127.0.0.1" })).url;
}

process.send?.(await serve(process.argv[2] ?? "ours"));
