import type { Act } from "../domain/acts/Act.ts";
import type { ContentProblem } from "../domain/acts/ContentProblem.ts";

/** What a content has to agree with beyond its own act: asked before an act is carried. Empty: it fits. */
export type ContentRule = (act: Act, content: unknown) => Promise<readonly ContentProblem[]>;
