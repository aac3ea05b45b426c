import { z } from "zod";
import { addressSchema } from "../domain/Hex.ts";

/** The only rules that this program can replay; a journal with others was written by another version. */
export const engineRulesSchema = z.strictObject({
  chainId: z.int().positive(),
  hardfork: z.literal("osaka"),
  blockGasLimit: z.literal(1_000_000_000),
  feeRule: z.literal("base fee 0"),
  genesisTime: z.int().nonnegative(),
  coinbase: addressSchema,
});

/** Rules for a new chain. A block never fills half of the gas limit, which would end the base fee of 0. */
export function newEngineRules(chainId: number, genesisTime: number): z.infer<typeof engineRulesSchema> {
  return {
    chainId,
    hardfork: "osaka",
    blockGasLimit: 1_000_000_000,
    feeRule: "base fee 0",
    genesisTime,
    coinbase: "0x0000000000000000000000000000000000000000",
  };
}
