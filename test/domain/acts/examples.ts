import type { ActKind } from "../../../src/domain/acts/Act.ts";
import type { BuiltAct } from "../../../src/domain/acts/buildAct.ts";
import { agreementExamples } from "./examples/agreementExamples.ts";
import { directoryExamples } from "./examples/directoryExamples.ts";
import { milestoneExamples } from "./examples/milestoneExamples.ts";
import { paymentExamples } from "./examples/paymentExamples.ts";
import { planExamples } from "./examples/planExamples.ts";
import { recordExamples } from "./examples/recordExamples.ts";
import { tenderExamples } from "./examples/tenderExamples.ts";

/** One valid act with its content for every kind; they need not follow one another on a ledger. */
export const EXAMPLES: { readonly [Kind in ActKind]: BuiltAct<Kind> } = {
  ...directoryExamples,
  ...planExamples,
  ...tenderExamples,
  ...agreementExamples,
  ...milestoneExamples,
  ...paymentExamples,
  ...recordExamples,
};
