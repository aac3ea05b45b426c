import type { ActKind } from "../../../domain/acts/Act.ts";
import type { Procedure } from "../../../domain/acts/defineProcedure.ts";
import { definitionOf } from "../../../domain/acts/definitionOf.ts";
import { movesOf } from "../../../domain/acts/moves.ts";
import { type ObjectName, PROCEDURES } from "../../../domain/acts/procedures.ts";

/** What has to be known before a draft can be begun: what it is about. */
export interface AskedBefore {
  readonly subject: "plan" | "procurement" | undefined;
  /** A plan may be named, and need not. */
  readonly mayHavePlan: boolean;
  readonly agreement: boolean;
  readonly milestone: boolean;
  /** Where several won. */
  readonly supplier: boolean;
}

/** In whose pages an object is found. */
const FOUND_IN: Readonly<Record<ObjectName, "nothing" | "plan" | "procurement" | "agreement">> = {
  organisation: "nothing",
  key: "nothing",
  motion: "nothing",
  plan: "plan",
  answer: "plan",
  procurement: "procurement",
  tender: "procurement",
  agreement: "agreement",
  variation: "agreement",
  milestone: "agreement",
  invoice: "agreement",
  payment: "agreement",
};

/** Where an object is found that does not exist yet: what it is begun in. */
const BEGUN_IN: Readonly<Record<ObjectName, (typeof FOUND_IN)[ObjectName]>> = {
  ...FOUND_IN,
  plan: "nothing",
  procurement: "nothing",
  agreement: "procurement",
};

/** Follows from the tables: on which object a kind of act moves, and whether that is there before. */
export function askedBefore(kind: ActKind): AskedBefore {
  const about = whereOf(kind);
  const { values, opens } = definitionOf(kind);
  const meanings = Object.values(values).map(({ meaning }) => meaning);
  return {
    subject: about === "plan" || about === "procurement" ? about : undefined,
    mayHavePlan: opens && PROCEDURES.procurement.moves[kind as keyof typeof PROCEDURES.procurement.moves] !== undefined,
    agreement: about === "agreement",
    milestone:
      about === "agreement" && meanings.some((meaning) => meaning.is === "number" && meaning.of === "milestone"),
    supplier: about === "procurement" && meanings.some(({ is }) => is === "organisation"),
  };
}

function whereOf(kind: ActKind): (typeof FOUND_IN)[ObjectName] {
  for (const name of Object.keys(PROCEDURES) as ObjectName[]) {
    const procedure: Procedure = PROCEDURES[name];
    const found = movesOf(procedure).find((one) => one.kind === kind && one.move.follows === undefined);
    if (found !== undefined) return (found.move.from === "nothing" ? BEGUN_IN : FOUND_IN)[name];
  }
  return "nothing";
}
