import { PublicKeyAccount } from "./transactions/PublicKeyAccount.ts";

/** Sends the transactions of an embedded ledger. Anyone may carry, so its key is public and powerless as well. */
export function carrierAccount(chainId: number): PublicKeyAccount {
  return new PublicKeyAccount("counterfoil/carrier/1", chainId);
}
