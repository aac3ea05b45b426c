import type { ActKind } from "../../../src/domain/acts/Act.ts";
import { agreementExamples } from "./examples/agreementExamples.ts";
import { directoryExamples } from "./examples/directoryExamples.ts";
import type { Example } from "./examples/example.ts";
import { milestoneExamples } from "./examples/milestoneExamples.ts";
import { paymentExamples } from "./examples/paymentExamples.ts";
import { planExamples } from "./examples/planExamples.ts";
import { recordExamples } from "./examples/recordExamples.ts";
import { tenderExamples } from "./examples/tenderExamples.ts";

/** One valid act with its content, and what it says, for every kind; they need not follow one another on a ledger. */
export const EXAMPLES: { readonly [Kind in ActKind]: Example<Kind> } = {
  ...directoryExamples,
  ...planExamples,
  ...tenderExamples,
  ...agreementExamples,
  ...milestoneExamples,
  ...paymentExamples,
  ...recordExamples,
};
