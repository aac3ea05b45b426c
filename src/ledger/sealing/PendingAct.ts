import type { IncomingContent } from "../../content/IncomingSegment.ts";
import type { RecordedAct } from "../../domain/acts/Act.ts";
import type { Hex } from "../../domain/Hex.ts";
import type { CarriedCall } from "../transactions/carry.ts";

/** An act that was checked as far as the service can, on its way into a block. */
export interface PendingAct {
  readonly actHash: Hex;
  readonly call: CarriedCall;
  readonly keyHash: string | undefined;
  /** Undefined when the store has it already. */
  readonly content: IncomingContent | undefined;
}

/** What became of it. */
export type Outcome = { recorded: RecordedAct } | { error: unknown };
