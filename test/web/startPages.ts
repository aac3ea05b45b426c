import type { AuditReads } from "../../src/audit/AuditReads.ts";
import { AnswerMemory } from "../../src/http/AnswerMemory.ts";
import type { Services } from "../../src/http/services.ts";
import { createLog } from "../../src/platform/Log.ts";
import { createPages } from "../../src/web/createPages.ts";
import { nothingVerified } from "../../src/web/verification/VerificationState.ts";
import type { WebServices } from "../../src/web/WebServices.ts";
import { identity } from "../http/fakeLedger.ts";
import { type Running, startService } from "../http/startService.ts";
import { sampleReads } from "./sampleReads.ts";
import { hash } from "./samples.ts";

/** The whole service with its pages, on a port of its own, over the samples. */
export async function startPages(
  audit: Partial<AuditReads> = {},
  changes: Partial<WebServices> = {},
  services: Partial<Services> = {},
): Promise<Running> {
  const memory = services.memory ?? new AnswerMemory(() => 1, { now: () => Math.floor(Date.now() / 1000) }, 1_000_000);
  const reads = { ...sampleReads, ...audit };
  const pages = await createPages({
    audit: reads,
    ledger: { identity, now: () => 1_762_164_000 },
    isSandbox: true,
    verification: nothingVerified,
    receiptSigner: "0x70997970c51812dc3a010c7d01b50e0d17dc79c8",
    memorandum: hash(6),
    memory,
    log: createLog("silent"),
    ...changes,
  });
  return startService({ audit: reads, pages, services: { ...services, memory } });
}
