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
  readonly format?: typeof TRUST_ROOT_FORMAT | undefined;
  readonly identity: LedgerIdentity;
  /** keccak256 of the runtime code of each contract, by address. */
  readonly codeHashes: Readonly<Record<Hex, Hex>>;
  readonly founding: Founding;
  /** Left out by version 0.1.0. */
  readonly terms?: ToldTerms | undefined;
  /** Further keys whose receipts count, where the founding's was lost. */
  readonly receiptKeys?: readonly Hex[] | undefined;
  /** Who seals blocks: one operator (embedded), or validators whose addresses are given. */
  readonly sealing: OperatorSeals | ValidatorSeals;
}

export const TRUST_ROOT_FORMAT = "counterfoil/trust-root/1";

/** Somebody who executes the ledger too and signs where it stood. */
const witnessSchema = z.strictObject({ name: z.string().min(1).max(200), signer: addressSchema });

const operatorSchema = z.strictObject({
  by: z.literal("operator"),
  /** The operator's key, where it is another than the one of receipts. */
  key: addressSchema.exactOptional(),
  /** Who has to have signed a checkpoint beside the operator, and how many of them. */
  witnesses: z.strictObject({ needed: z.int().min(0).max(100), from: z.array(witnessSchema).max(100) }).exactOptional(),
});

const validatorsSchema = z.strictObject({
  by: z.literal("validators"),
  validators: z.array(addressSchema).min(1),
  /** The block from which the list holds. */
  fromBlock: z.int().nonnegative().exactOptional(),
});

type OperatorSeals = Readonly<z.infer<typeof operatorSchema>>;
type ValidatorSeals = Readonly<z.infer<typeof validatorsSchema>>;

/** Shape of a trust root; files without `format` are those of earlier versions, or the member of a report. */
export const trustRootSchema = z.strictObject({
  format: z.literal(TRUST_ROOT_FORMAT).optional(),
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
  sealing: z.discriminatedUnion("by", [operatorSchema, validatorsSchema]),
});
