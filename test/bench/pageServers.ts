import express from "express";
import { pino } from "pino";
import { AnswerMemory } from "../../src/http/AnswerMemory.ts";
import { listen } from "../../src/http/listen.ts";
import { createLog } from "../../src/platform/Log.ts";
import { longHistory, longProcurement } from "../web/longProcurement.ts";
import { ocid } from "../web/samples.ts";
import { startPages } from "../web/startPages.ts";

// A process that serves the page of a procurement of 300 acts: as the service does ("ours"), or bare Express ("bare").

async function serve(which: string): Promise<string> {
  const { url, get, stop } = await startPages(
    {
      procurement: () => Promise.resolve(longProcurement),
      historyPart: (_, { page }) => Promise.resolve(longHistory(page.limit ?? 0)),
    },
    {},
    {
      log: createLog("info", pino.destination("/dev/null")),
      memory: new AnswerMemory(() => 1, { now: () => Math.floor(Date.now() / 1000) }, 10_000_000),
    },
  );
  if (which === "ours") return url;
  const bytes = Buffer.from(await (await get(`/procurements/${ocid}`, { Accept: "text/html" })).arrayBuffer());
  await stop();
  const app = express();
  app.get("/procurements/:id", (_request, response) => {
    response.type("text/html").send(bytes);
  });
  return (await listen(app, { port: 0, host: "127.0.0.1" })).url;
}

process.send?.(await serve(process.argv[2] ?? "ours"));
