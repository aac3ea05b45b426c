import type { ActKind } from "../../../domain/acts/Act.ts";
import { ACT_KINDS } from "../../../domain/acts/actKinds.ts";
import type { Procedure } from "../../../domain/acts/defineProcedure.ts";
import { definitionOf } from "../../../domain/acts/definitionOf.ts";
import { movesOf } from "../../../domain/acts/moves.ts";
import { PROCEDURES } from "../../../domain/acts/procedures.ts";
import { sentence } from "../../page/pageFilters.ts";

export const KINDS = Object.keys(ACT_KINDS) as ActKind[];

/** What somebody does by an act of a kind, for links and buttons: "Publish the tender". */
export function actionOf(kind: ActKind): string {
  const procedures: readonly Procedure[] = Object.values(PROCEDURES);
  const moves = procedures.flatMap(movesOf).filter((one) => one.kind === kind);
  const move = moves.find(({ move: { follows } }) => follows === undefined) ?? moves[0];
  return move === undefined ? definitionOf(kind).called : sentence(move.move.words);
}
