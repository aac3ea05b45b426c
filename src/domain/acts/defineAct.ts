import type { z } from "zod";
import type { Codelist } from "../codelists/Codelist.ts";
import type { ContentProblem } from "./ContentProblem.ts";
import type { Envelope } from "./Envelope.ts";
import type { Fields, Values } from "./Field.ts";
import type { Names } from "./Names.ts";
import type { RegisterName } from "./RegisterName.ts";

/** An act as its own kind's file sees it. */
export interface ActOf<Kind extends string, F extends Fields> extends Envelope {
  kind: Kind;
  values: Values<F>;
}

/** All that is particular to one kind of act; everything else is derived from it. */
export interface ActDefinition<
  Kind extends string = string,
  F extends Fields = Fields,
  Extras extends Fields = Fields,
  Content = unknown,
> {
  readonly kind: Kind;
  /** Code on chain: high byte the register, low byte the act (contracts/libraries/Kinds.sol). */
  readonly code: number;
  readonly register: RegisterName;
  /** The register's function that takes the act. */
  readonly method: string;
  /** Mask of roles, one of which the signing key must hold. */
  readonly roles: number;
  /** Values signed after the envelope, in order. */
  readonly fields: F;
  /** What the register's event tells beyond the signed values. */
  readonly extras: Extras;
  /** The function takes a second signature: the new key's own. */
  readonly takesProof: boolean;
  readonly content: z.ZodType<Content>;
  /** Values that are codes, with the list that people read them by. */
  readonly codes: Partial<Record<keyof F, Codelist>>;
  /** The values that the content tells already, so that nobody has to say them twice. */
  told(content: Content): Partial<Values<F>>;
  /** Every value that stands both in the act and in its content, compared. */
  compare(act: ActOf<Kind, F>, content: Content): ContentProblem[];
  /** What is refused of an act that is recorded now, though an older act that says it still holds. */
  admit(act: ActOf<Kind, F>, content: Content): ContentProblem[];
  /**
   * One or two sentences of plain English. `content` is undefined where it was erased or is not at hand, `extras`
   * are empty before the act is recorded.
   */
  describe(act: ActOf<Kind, F>, content: Content | undefined, names: Names, extras: Partial<Values<Extras>>): string;
}

type Given<Kind extends string, F extends Fields, Extras extends Fields, Content> = Omit<
  ActDefinition<Kind, F, Extras, Content>,
  "extras" | "takesProof" | "codes" | "told" | "admit"
> & {
  readonly extras?: Extras;
  readonly takesProof?: boolean;
  readonly codes?: Partial<Record<keyof F, Codelist>>;
  told?(content: NoInfer<Content>): Partial<Values<F>>;
  admit?(act: ActOf<Kind, F>, content: NoInfer<Content>): ContentProblem[];
};

const NO_EXTRAS = {};

/** Declares a kind of act; the types of its values follow from `fields`. */
export function defineAct<
  const Kind extends string,
  const F extends Fields,
  Content,
  const Extras extends Fields = typeof NO_EXTRAS,
>(given: Given<Kind, F, Extras, Content>): ActDefinition<Kind, F, Extras, Content> {
  const defaults = { takesProof: false, codes: {}, told: () => ({}), admit: () => [] };
  return { ...defaults, ...given, extras: given.extras ?? (NO_EXTRAS as Extras) };
}
