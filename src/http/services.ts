import type { AuditReads } from "../audit/views.ts";
import type { Clock } from "../platform/Clock.ts";
import type { Limits } from "../platform/Config.ts";
import type { Log } from "../platform/Log.ts";
import type { Metrics } from "../platform/Metrics.ts";
import type { AnswerMemory } from "./AnswerMemory.ts";

/** Whether requests can be served, and if not, why, in words for an operator. */
export interface Readiness {
  readonly ready: boolean;
  readonly reasons: readonly string[];
}

/** All that the service over HTTP is made of. `src/main.ts` brings real ones, tests what they like. */
export interface Services {
  readonly limits: Limits;
  readonly trustedProxies: readonly string[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly memory: AnswerMemory;
  readonly audit: AuditReads;
  readiness(): Readiness;
}
