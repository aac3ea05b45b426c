import { z } from "zod";
import type { RecordedAct } from "../../domain/acts/Act.ts";
import { REGISTER_NAMES } from "../../domain/acts/RegisterName.ts";
import { bytes32Schema, hexSchema } from "../../domain/Hex.ts";
import type { Row } from "../../projection/schema.ts";
import { actOf } from "./actOf.ts";

const stored = z.object({
  register: z.enum(REGISTER_NAMES),
  registerAddress: hexSchema,
  actHash: bytes32Schema,
  signer: hexSchema,
  signature: hexSchema,
  subjectHead: bytes32Schema,
  ledgerHead: bytes32Schema,
  blockHash: bytes32Schema,
  transactionHash: bytes32Schema,
  proof: hexSchema.nullable(),
});

const extras = z.object({ number: z.number().exactOptional(), carried: z.boolean().exactOptional() });

/** An act as the ledger gave it, put together again from its row. */
export function recordedAct(row: Row<"acts">): RecordedAct {
  const { proof, ...hashes } = stored.parse(row);
  const { sequence, subjectSequence, time, blockNumber } = row;
  return {
    ...{ ...hashes, sequence, subjectSequence, time, blockNumber },
    act: actOf(row),
    extras: extras.parse(JSON.parse(row.extras)),
    ...(proof === null ? {} : { proof }),
  };
}
