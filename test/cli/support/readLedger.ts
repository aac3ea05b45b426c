import { z } from "zod";
import { startService } from "../../../src/cli/service/startService.ts";
import { verifyFolder } from "../../../src/cli/verify/verifyFolder.ts";
import { readConfig } from "../../../src/platform/Config.ts";
import { createLog } from "../../../src/platform/Log.ts";
import { reportInWords, reportOf } from "../../../src/verify/report.ts";

/*
 * Prints what this machine says of a ledger: the verdict, drafts, histories in words, tables and pages. It runs in a
 * process of its own, since a process keeps the time zone that it began with. Its argument is the data folder.
 */

const READ = [
  "/api/plans",
  "/api/procurements",
  "/api/agreements",
  "/api/milestones",
  "/api/invoices",
  "/api/payments",
  "/api/motions",
  "/api/evidence",
  "/api/acts",
  "/api/acts.csv",
  "/api/payments.csv",
  "/api/audit/three-way",
  "/api/audit/late-records",
  "/api/audit/population",
  "/plans",
  "/agreements",
  "/audit",
  "/audit/acts",
];
const CAMDEN = 7;
const ON_PROCUREMENTS = ["PlanPublished", "ProcurementOpened", "TenderPublished", "AgreementOffered"];
const ON_AGREEMENTS = ["MilestoneDelivered", "InvoiceRecorded", "PaymentRecorded", "VariationOffered"];
const Listed = z.object({ items: z.array(z.object({ id: z.string() })) });

const [folder = ""] = process.argv.slice(2);
const verification = await verifyFolder(folder);
process.stdout.write(`${JSON.stringify(verification, null, 1)}\n`);
process.stdout.write(`${reportInWords(reportOf(verification, "this", verification.head.time))}\n`);
const config = { ...readConfig({}), dataFolder: folder, port: 0 };
const service = await startService({ config, log: createLog("error"), onProgress: () => undefined });
try {
  for (const path of READ) await say(path);
  for (const id of await idsIn("/api/agreements")) {
    await say(`/agreements/${id}`);
    for (const kind of ON_AGREEMENTS) await say("/api/acts/draft", { kind, organisation: CAMDEN, agreement: id });
  }
  for (const id of await idsIn("/api/procurements")) {
    for (const what of ["", "/history"]) await say(`/api/procurements/${id}${what}`);
    for (const kind of ON_PROCUREMENTS) await say("/api/acts/draft", { kind, organisation: CAMDEN, subject: id });
  }
} finally {
  await service.stop("all is read");
}

async function idsIn(path: string): Promise<string[]> {
  const answer = await fetch(`${service.url}${path}`);
  return Listed.parse(await answer.json()).items.map(({ id }) => id);
}

async function say(path: string, body?: object): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  const sent = body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) };
  const answer = await fetch(`${service.url}${path}`, sent);
  process.stdout.write(`${path} ${JSON.stringify(body ?? null)} ${answer.status}\n${await answer.text()}\n`);
}
