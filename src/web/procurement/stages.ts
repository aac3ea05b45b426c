/** How far a procurement came, in words. */
const STAGES: Readonly<Record<string, string>> = {
  planning: "opened, no tender yet",
  tender: "at tender",
  award: "awarded, nothing signed yet",
  contract: "agreement in force",
  implementation: "being delivered",
};

export function stageWords(stage: string): string {
  return STAGES[stage] ?? stage;
}
