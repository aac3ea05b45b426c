import { z } from "zod";
import { addressSchema, type Hex } from "../Hex.ts";
import type { RegisterName } from "./RegisterName.ts";

const sinceItsFounding = addressSchema.optional();

/**
 * The registers that new acts are signed for. Two are permanent; a ledger that was founded before a register existed
 * lacks it, unless the consortium has admitted it since.
 */
export const registersSchema = z.strictObject({
  Directory: addressSchema,
  Consortium: addressSchema,
  PlanRegister: sinceItsFounding,
  ProcurementRegister: sinceItsFounding,
  TenderRegister: sinceItsFounding,
  AgreementRegister: sinceItsFounding,
  MilestoneRegister: sinceItsFounding,
  PaymentRegister: sinceItsFounding,
  EvidenceRegister: sinceItsFounding,
  StatementRegister: sinceItsFounding,
} satisfies Record<RegisterName, unknown>);

/**
 * What an act is signed for: one founding's chain id and the addresses of its contracts (lower case).
 * An act of one ledger fits no other, since every founding draws its own chain id.
 */
export interface LedgerIdentity {
  readonly chainId: number;
  /** The HistoryLog, whose `Appended` events are believed and nobody else's. */
  readonly log: Hex;
  readonly registers: Readonly<z.infer<typeof registersSchema>>;
  /** The contract that checks passkeys: the first 20 bytes of their signers. */
  readonly passkeyVerifier?: Hex;
  /** Those that others have superseded, by address: what they recorded was signed for them. */
  readonly superseded?: Readonly<Record<Hex, RegisterName>>;
}
