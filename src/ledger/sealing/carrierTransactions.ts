import type { Hex } from "../../domain/Hex.ts";
import { transactionGasCap } from "../engine/startEdrEngine.ts";
import { type CarriedCall, encodeCarry } from "../transactions/carry.ts";
import type { PublicKeyAccount } from "../transactions/PublicKeyAccount.ts";

/** A transaction, and how many of the calls it carries. */
export interface CarrierTransaction {
  raw: Hex;
  calls: number;
}

const gasPerTransaction = 21_000 + 10_000;
/** What the carrier itself needs for a call, an event for a refusal included, and what EIP-150 keeps back. */
const gasAroundCall = 16_000;
const gasPerByte = 16;

/** Packs calls, in order, into as few transactions as the cap on a transaction's gas allows. */
export function carrierTransactions(
  calls: readonly CarriedCall[],
  carrier: Hex,
  account: PublicKeyAccount,
  firstNonce: number,
): CarrierTransaction[] {
  return inGroups(calls).map(({ group, gas }, index) => ({
    raw: account.sign({ nonce: firstNonce + index, to: carrier, gasLimit: gas, data: encodeCarry(group) }),
    calls: group.length,
  }));
}

/** The same packing without the transactions: the calls, and the gas that they need together. */
export function inGroups(calls: readonly CarriedCall[]): { group: CarriedCall[]; gas: number }[] {
  const groups: { group: CarriedCall[]; gas: number }[] = [];
  for (const call of calls) {
    const gas = gasOf(call);
    const last = groups.at(-1);
    if (last !== undefined && last.gas + gas <= transactionGasCap) {
      last.group.push(call);
      last.gas += gas;
    } else groups.push({ group: [call], gas: gasPerTransaction + gas });
  }
  return groups;
}

function gasOf({ gasLimit, data }: CarriedCall): number {
  const bytes = data.length / 2 + 6 * 32;
  return gasLimit + Math.ceil(gasLimit / 60) + gasAroundCall + Math.ceil(bytes * gasPerByte);
}
