import type { Act, ActKind, RecordedAct } from "../domain/acts/Act.ts";
import type { DocumentLookup } from "./BlockSource.ts";
import type { Draft } from "./Draft.ts";

/** What a step is given: the act, where and when it was recorded, its content if that is here, and the rows. */
export interface Applying<Kind extends ActKind = ActKind> {
  readonly draft: Draft;
  readonly act: Act<Kind>;
  readonly recorded: RecordedAct;
  /** As the author wrote it; undefined where it is missing or was erased. Never trusted to have a shape. */
  readonly content: unknown;
  readonly documentOf: DocumentLookup;
}

/** A table of steps: what each kind of act changes. */
export type Steps<Kind extends ActKind> = { readonly [K in Kind]: (applying: Applying<K>) => Promise<void> | void };
