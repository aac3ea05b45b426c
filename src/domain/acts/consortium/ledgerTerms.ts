import { z } from "zod";
import { addressSchema, bytes32Schema } from "../../Hex.ts";
import { momentSchema } from "../contents/dates.ts";
import { passkeyTermsSchema } from "./passkeyTerms.ts";

/**
 * What kind of ledger the founders sign for. It stands in the memorandum, whose digest the founding block holds and
 * every founder signs: otherwise one word in the journal's head would make a real ledger of a sandbox.
 */
export const ledgerTermsSchema = z.strictObject({
  sandbox: z.boolean().meta({ hint: "For practice: its clock can be moved, so that nothing in it is evidence" }),
  startsAt: momentSchema.meta({ hint: "Time of the first block" }),
  receiptKey: addressSchema.meta({ hint: "Address of the key that signs the service's receipts" }),
  passkeys: passkeyTermsSchema.exactOptional().meta({ hint: "Under which domain passkeys of this consortium sign" }),
  contracts: z
    .array(z.strictObject({ address: addressSchema, codeHash: bytes32Schema }))
    .min(1)
    .max(100)
    .meta({ hint: "What judges acts: keccak256 of each contract's code, as the first block deploys it" }),
});

export type LedgerTerms = z.infer<typeof ledgerTermsSchema>;
