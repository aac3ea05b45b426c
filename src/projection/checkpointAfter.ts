import type { RecordedAct } from "../domain/acts/Act.ts";
import { ZERO_BYTES32 } from "../domain/Hex.ts";
import type { Block } from "./BlockSource.ts";
import type { Row } from "./schema.ts";

type Checkpoint = Row<"checkpoint">;

/** How far the projection has come with this block; a block without acts leaves the history where it was. */
export function checkpointAfter(
  block: Block,
  lastAct: RecordedAct | undefined,
  before: Checkpoint | undefined,
  chainId: number,
): Checkpoint {
  return {
    name: "projection",
    chainId,
    block: block.number,
    blockHash: block.hash,
    time: block.time,
    sequence: lastAct?.sequence ?? before?.sequence ?? 0,
    ledgerHead: lastAct?.ledgerHead ?? before?.ledgerHead ?? ZERO_BYTES32,
  };
}
