import { z } from "zod";
import { passkeyTermsSchema } from "../domain/acts/consortium/passkeyTerms.ts";
import { momentSchema } from "../domain/acts/contents/dates.ts";
import { type LedgerIdentity, registersSchema } from "../domain/acts/LedgerIdentity.ts";
import { type Founding, foundingSchema } from "../domain/Founding.ts";
import { addressSchema, bytes32Schema, type Hex } from "../domain/Hex.ts";

const toldTermsSchema = z.strictObject({
  sandbox: z.boolean(),
  startsAt: momentSchema,
  receiptKey: addressSchema.optional(),
  /** Under which domain, and at which origins, passkeys sign. */
  passkeys: passkeyTermsSchema.exactOptional(),
});

/** What kind of ledger somebody says that it is; the memorandum, which the founders signed, is held against it. */
export type ToldTerms = Readonly<z.infer<typeof toldTermsSchema>>;

/**
 * All that an auditor has to be sure of beforehand, from another source than the service: which ledger, which
 * contracts with which code, founded by whom. Everything else follows from the chain.
 */
export interface TrustRoot {
  readonly identity: LedgerIdentity;
  /** keccak256 of the runtime code of each contract, by address. */
  readonly codeHashes: Readonly<Record<Hex, Hex>>;
  readonly founding: Founding;
  /** Left out by version 0.1.0. */
  readonly terms?: ToldTerms | undefined;
  /** Further keys whose receipts count, where the founding's was lost. */
  readonly receiptKeys?: readonly Hex[] | undefined;
  /** Who seals blocks: one operator (embedded), or validators whose addresses are given. */
  readonly sealing: { readonly by: "operator" } | { readonly by: "validators"; readonly validators: readonly Hex[] };
}

export const trustRootSchema = z.strictObject({
  identity: z.strictObject({
    chainId: z.int().positive(),
    log: addressSchema,
    registers: registersSchema,
    passkeyVerifier: addressSchema.exactOptional(),
  }),
  codeHashes: z.record(addressSchema, bytes32Schema),
  founding: foundingSchema,
  terms: toldTermsSchema.optional(),
  receiptKeys: z.array(addressSchema).max(100).optional(),
  sealing: z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("operator") }),
    z.strictObject({ by: z.literal("validators"), validators: z.array(addressSchema).min(1) }),
  ]),
});
