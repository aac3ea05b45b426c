import { AbiCoder } from "ethers";
import { z } from "zod";
import { decodeRefusal } from "../../bindings/decodeRefusal.ts";
import type { Submission } from "../../domain/acts/Act.ts";
import { callData } from "../../domain/acts/callData.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { newKeyOf } from "../../domain/acts/newKeyOf.ts";
import { registerFor } from "../../domain/acts/registerFor.ts";
import type { Registers } from "../../domain/generations/Registers.ts";
import { type Hex, hexSchema } from "../../domain/Hex.ts";
import { keyId, type KeySlot, unpackKeySlot } from "../../domain/keySlot.ts";
import { keySlotPlace } from "../../domain/storageSlots.ts";
import { ActRefused } from "../ActRefused.ts";
import { bringsItsOwnKey } from "../admission/bringsItsOwnKey.ts";
import { keyRefusal } from "../admission/keyRefusal.ts";
import { knownFrom } from "../admission/KnownKey.ts";
import { EngineFailed } from "../engine/EngineFailed.ts";
import { inGroups } from "../sealing/carrierTransactions.ts";
import { gasLimit } from "../sealing/gasLimits.ts";
import type { CarrierRoute } from "../sealing/sealWithoutRefusals.ts";
import { type CarriedCall, encodeCarry } from "../transactions/carry.ts";
import { anySignature, signaturesTaken, together } from "./signaturesTaken.ts";

/** An act as it would be handed in, but for its signature. */
export type Trial = Pick<Submission, "act" | "signer">;

/** What an act would be refused with; undefined where the contracts would record it once it is signed. */
export type TrialOutcome = ActRefused | undefined;

const Reasons = z.array(hexSchema);
/** A wallet's answer costs more than a plain key's signature. */
const MORE_GAS = 100_000;
/**
 * What cannot be had before somebody signs, and is asked last: the word of a new key, and the signature of a first key,
 * which comes into the Directory by the very act that it signs.
 */
const ASKED_LAST = new Set(["HistoryLogInvalidSignature", "DirectoryInvalidProof", "ConsortiumInvalidProof"]);

/** By what acts are judged, and at which time (UTC seconds): deadlines are held against it. */
interface Judging {
  readonly registers: Registers;
  now(): number;
}

/**
 * Lets the contracts judge acts that nobody has signed yet, in their order: one may build on another before it, unless
 * there are more than fit into one transaction. Nothing is recorded: the chain forgets each call.
 * @throws KindNotInThisLedger, EngineFailed
 */
export function tryOut(
  route: Pick<CarrierRoute, "engine" | "carrier">,
  judging: Judging,
  trials: readonly Trial[],
): Promise<TrialOutcome[]> {
  return new TrialRun(route, judging).outcomes(trials);
}

class TrialRun {
  readonly #route: Pick<CarrierRoute, "engine" | "carrier">;
  readonly #registers: Registers;
  readonly #judging: Judging;

  constructor(route: Pick<CarrierRoute, "engine" | "carrier">, judging: Judging) {
    this.#route = route;
    this.#registers = judging.registers;
    this.#judging = judging;
  }

  async outcomes(trials: readonly Trial[]): Promise<TrialOutcome[]> {
    for (const { act } of trials) this.#registers.require(act.kind);
    const slots = await Promise.all(trials.map(({ signer }) => this.#slotOf(signer)));
    const reasons = await this.#reasons(trials, slots);
    return trials.map(
      (_, index) => refusedAtTheDoor(trials.slice(0, index + 1), slots[index]) ?? outcomeOf(reasons[index]),
    );
  }

  async #slotOf(signer: Hex): Promise<KeySlot | undefined> {
    const { Directory } = this.#registers.identity.registers;
    return unpackKeySlot(await this.#route.engine.storage(Directory, keySlotPlace(keyId(signer))));
  }

  async #reasons(trials: readonly Trial[], slots: readonly (KeySlot | undefined)[]): Promise<Hex[]> {
    const { Directory } = this.#registers.identity.registers;
    const overrides = together(
      trials.map(({ signer }, index) => {
        const slot = slots[index];
        return slot === undefined ? {} : signaturesTaken(Directory, signer, slot);
      }),
    );
    const reasons: Hex[] = [];
    for (const { group, gas } of inGroups(trials.map((trial) => this.#callOf(trial)))) {
      const { engine, carrier } = this.#route;
      const call = { to: carrier, data: `0x${encodeCarry(group).toString("hex")}`, gas, overrides } as const;
      const answer = await engine.tryOut({ ...call, time: this.#judging.now() });
      if (!answer.succeeded) throw new EngineFailed("a trial", decodeRefusal(answer.data).error);
      const [told] = AbiCoder.defaultAbiCoder().decode(["bytes[]"], answer.data) as unknown[];
      reasons.push(...Reasons.parse(told));
    }
    return reasons;
  }

  #callOf({ act, signer }: Trial): CarriedCall {
    const signature = anySignature(signer);
    const added = newKeyOf(act);
    const proof = added === undefined ? undefined : anySignature(added.key);
    const limit = gasLimit(act, { signer, signature }) + MORE_GAS;
    const register = registerFor(definitionOf(act.kind), this.#registers.identity);
    return { register, gasLimit: limit, data: callData(act, { signer, signature }, proof) };
  }
}

/** The key of the last of these acts is asked first, as it is of what is signed (`Admission`). */
function refusedAtTheDoor(trials: readonly Trial[], slot: KeySlot | undefined): TrialOutcome {
  const trial = trials.at(-1);
  if (trial === undefined) return undefined;
  const { signer } = trial;
  if (slot !== undefined) return keyRefusal(knownFrom(slot), trial);
  const isBrought = trials.some(
    ({ act, signer: by }) => (by === signer && bringsItsOwnKey(act)) || newKeyOf(act)?.key === signer,
  );
  return isBrought ? undefined : new ActRefused({ error: "HistoryLogUnknownKey", args: { signer } });
}

function outcomeOf(reason: Hex | undefined): TrialOutcome {
  if (reason === undefined) throw new EngineFailed("a trial", "the carrier answered too little");
  if (reason === "0x") return undefined;
  const refusal = decodeRefusal(reason);
  return ASKED_LAST.has(refusal.error) ? undefined : new ActRefused(refusal);
}
