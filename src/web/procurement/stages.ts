import type { z } from "zod";
import type { ProcurementStage } from "../../audit/procurement/ProcurementView.ts";

type Stage = z.infer<typeof ProcurementStage>;

/** How far a procurement came, in words. */
const STAGES: Readonly<Record<Stage, string>> = {
  planning: "opened, no tender yet",
  tender: "at tender",
  award: "awarded, nothing signed yet",
  contract: "agreement in force",
  implementation: "being delivered",
};

export function stageWords(stage: Stage): string {
  return STAGES[stage];
}
