import { z } from "zod";
import { bytes32Schema, hexSchema } from "../Hex.ts";
import type { Act, Submission } from "./Act.ts";
import { actSchema } from "./actSchema.ts";
import { MalformedInput } from "./MalformedInput.ts";

/** What `parseSubmission` reads; also the body that the service takes. */
export const submissionSchema = z
  .strictObject({
    act: actSchema,
    signer: hexSchema.refine((hex) => hex.length >= 42, { error: "a signer has at least the 20 bytes of an address" }),
    signature: hexSchema,
    proof: hexSchema.exactOptional(),
    content: z.unknown().optional(),
    salt: bytes32Schema.exactOptional(),
  })
  .refine(({ content, salt }) => (content === undefined) === (salt === undefined), {
    error: "content and salt go together: give both, or neither if the ledger has the content already",
    path: ["salt"],
  });

/** @throws MalformedInput saying where and why the value is no act. */
export function parseAct(value: unknown): Act {
  return MalformedInput.parse(actSchema, value, "act");
}

/** @throws MalformedInput saying where and why the value is no submission. */
export function parseSubmission(value: unknown): Submission {
  return MalformedInput.parse(submissionSchema, value, "submission");
}
