/** How far a procurement came, in the words of OCDS and in their order. */
export const STAGES = ["planning", "tender", "award", "contract", "implementation"] as const;
export type Stage = (typeof STAGES)[number];
