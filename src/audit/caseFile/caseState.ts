import { base64 } from "#bytes";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import type { LedgerIdentity } from "../../domain/acts/LedgerIdentity.ts";
import { registerFor } from "../../domain/acts/registerFor.ts";
import type { CaseHistory } from "../../domain/caseFile.ts";
import { fromHex, type Hex } from "../../domain/Hex.ts";
import { keyId } from "../../domain/keySlot.ts";
import { keySlotPlace, LEDGER_COUNT_SLOT, LEDGER_HEAD_SLOT, subjectHeadSlot } from "../../domain/storageSlots.ts";
import type { Ledger } from "../../ledger/Ledger.ts";

/** The trie nodes that prove what a verifier asks of the block: each once, sorted, base64. */
export async function caseState(
  histories: readonly CaseHistory[],
  ledger: Pick<Ledger, "identity" | "proof">,
  block: number,
): Promise<string[]> {
  const { identity } = ledger;
  const nodes = new Set<Hex>();
  for (const [address, slots] of slotsAsked(histories, identity)) {
    const { accountProof, storage } = await ledger.proof(address, slots, block);
    for (const node of [...accountProof, ...storage.flatMap(({ proof }) => proof)]) nodes.add(node);
  }
  return [...nodes].map((node) => base64(fromHex(node))).sort();
}

function slotsAsked(histories: readonly CaseHistory[], identity: LedgerIdentity): Map<Hex, Hex[]> {
  const shown = histories.flatMap(({ acts }) => acts.flatMap((act) => ("stub" in act ? [] : [act])));
  const registers = new Set(shown.map(({ act }) => registerFor(definitionOf(act.kind), identity)));
  const asked = new Map<Hex, Hex[]>([...registers].map((address) => [address, []]));
  const heads = histories.map(({ subject }) => subjectHeadSlot(subject));
  asked.set(identity.log, [LEDGER_HEAD_SLOT, LEDGER_COUNT_SLOT, ...heads]);
  const signers = new Set(shown.map(({ signer }) => signer));
  asked.set(
    identity.registers.Directory,
    [...signers].map((signer) => keySlotPlace(keyId(signer))),
  );
  return asked;
}
