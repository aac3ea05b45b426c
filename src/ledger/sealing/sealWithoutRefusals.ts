import { decodeRefusal } from "../../bindings/decodeRefusal.ts";
import type { Hex } from "../../domain/Hex.ts";
import { ActRefused } from "../ActRefused.ts";
import type { BlockInputs, Engine, SealedBlock } from "../engine/Engine.ts";
import { EngineFailed } from "../engine/EngineFailed.ts";
import type { EngineMark } from "../engine/EngineMark.ts";
import { refusedCalls } from "../transactions/carry.ts";
import type { PublicKeyAccount } from "../transactions/PublicKeyAccount.ts";
import { carrierTransactions } from "./carrierTransactions.ts";
import { greatestGasLimit } from "./gasLimits.ts";
import type { PendingAct } from "./PendingAct.ts";

/** Who carries acts into blocks. */
export interface CarrierRoute {
  engine: Engine;
  /** The Carrier's address. */
  carrier: Hex;
  account: PublicKeyAccount;
}

/** A block that records every one of its acts. */
export interface CleanBlock {
  pending: readonly PendingAct[];
  inputs: BlockInputs;
  sealed: SealedBlock;
}

interface Attempt extends CleanBlock {
  /** What the contracts reverted with, by place in `pending`. */
  refused: Map<number, Hex>;
}

/**
 * Seals a block in memory; where the contracts refuse some of its acts, goes back and seals again without them.
 * Refused acts change nothing, so the others fare as before: as a rule the second block is clean.
 *
 * @param onRefused is told of every act that was refused.
 * @returns null when no act is left; the engine then stands where it stood.
 */
export async function sealWithoutRefusals(
  route: CarrierRoute,
  mark: EngineMark,
  batch: readonly PendingAct[],
  block: { time: number; prevRandao: Hex; firstNonce: number },
  onRefused: (pending: PendingAct, error: ActRefused) => void,
): Promise<CleanBlock | null> {
  let pending = batch;
  while (pending.length > 0) {
    const attempt = await seal(route, pending, block);
    if (attempt.refused.size === 0) return attempt;
    await mark.goBack();
    pending = pending.filter((act, index) => {
      const reason = attempt.refused.get(index);
      return reason === undefined || mayTryAgain(act, reason) || onRefused(act, new ActRefused(decodeRefusal(reason)));
    });
  }
  return null;
}

async function seal(
  { engine, carrier, account }: CarrierRoute,
  pending: readonly PendingAct[],
  { time, prevRandao, firstNonce }: { time: number; prevRandao: Hex; firstNonce: number },
): Promise<Attempt> {
  const calls = pending.map(({ call }) => call);
  const transactions = carrierTransactions(calls, carrier, account, firstNonce);
  const inputs = { time, prevRandao, transactions: transactions.map(({ raw }) => raw) };
  const sealed = await engine.seal(inputs);
  const refused = new Map<number, Hex>();
  let first = 0;
  transactions.forEach(({ calls: count }, index) => {
    const receipt = sealed.receipts[index];
    if (receipt?.succeeded !== true) throw new EngineFailed("carrying", `transaction ${index} of the block failed`);
    for (const call of refusedCalls(receipt.logs, carrier)) refused.set(first + call.index, call.reason);
    first += count;
  });
  return { pending, inputs, sealed, refused };
}

/** An act that ran out of the gas usual for its kind (a signer's contract may need more) is once given the most. */
function mayTryAgain({ call }: PendingAct, reason: Hex): boolean {
  if (call.gasLimit >= greatestGasLimit || decodeRefusal(reason).error !== "CarrierOutOfGas") return false;
  call.gasLimit = greatestGasLimit;
  return true;
}
