import type { z } from "zod";
import type { ProcurementRow, ProcurementStage } from "../../audit/procurement/ProcurementView.ts";
import { fromRfc3339 } from "../../domain/londonTime.ts";

type Stage = z.infer<typeof ProcurementStage>;

/** How far a procurement came. A stage is never left backwards, so none says what holds at this moment. */
const CAME_TO: Readonly<Record<Stage, string>> = {
  planning: "opened, no tender published",
  tender: "tender published",
  award: "awarded, no agreement signed",
  contract: "agreement signed",
  implementation: "delivery recorded",
};

/** A stage by itself, as filters offer it. */
export function stageName(stage: Stage): string {
  return CAME_TO[stage];
}

/** @param now UTC seconds, at which the procurement is looked at */
export function stageWords({ state, stage, deadline }: ProcurementRow, now: number): string {
  if (state !== "active") return ENDED[state](CAME_TO[stage]);
  if (stage !== "tender" || deadline === null) return CAME_TO[stage];
  return now > fromRfc3339(deadline) ? "tenders closed, no award yet" : "open for tenders";
}

const ENDED: Readonly<Record<Exclude<ProcurementRow["state"], "active">, (cameTo: string) => string>> = {
  withdrawn: () => "tender withdrawn, no other published",
  complete: () => "every signed agreement has ended",
  cancelled: (cameTo) => `until then: ${cameTo}`,
};
