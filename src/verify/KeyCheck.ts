import type { Hex } from "../domain/Hex.ts";
import { type KeySlot, packKeySlot, standingAt } from "../domain/keySlot.ts";
import { ROLES, rolesInWords } from "../domain/roles.ts";
import { keySlotPlace } from "../domain/storageSlots.ts";
import type { ChainView } from "./ChainView.ts";
import type { Findings } from "./Findings.ts";
import type { OrganisationReplay } from "./OrganisationReplay.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

type KeyCode =
  "key-unknown" | "key-of-another-organisation" | "key-lacks-role" | "key-not-valid-then" | "key-revoked-before";

/** Did the key that signed belong to who acts, with the role that it takes, at that time? */
export class KeyCheck {
  readonly #findings: Findings;
  readonly #replay: OrganisationReplay;

  constructor(findings: Findings, replay: OrganisationReplay) {
    this.#findings = findings;
    this.#replay = replay;
  }

  /** @return the key's slot as it stood when the act was recorded; undefined if there was none */
  observe(placed: PlacedAct): KeySlot | undefined {
    this.#findings.looked("keys");
    const slot = this.#replay.key(placed.keyId);
    const problem = keyProblem(placed, slot);
    if (problem !== undefined) this.#findings.breaks("keys", problem.code, aboutAct(placed), problem.what);
    return slot;
  }

  /** Who did what in the Directory follows from the acts; the storage must say the same of every key. */
  async finish(chain: ChainView, directory: Hex): Promise<void> {
    for (const [id, slot] of this.#replay.keys()) {
      this.#findings.looked("keys");
      const expected = packKeySlot(slot);
      const found = await chain.storage(directory, keySlotPlace(id));
      if (expected === found) continue;
      const what = `The Directory holds something else about key ${id} than its acts say.`;
      this.#findings.breaks("keys", "key-slot-differs", {}, what, { expected, found });
    }
  }
}

interface KeyProblem {
  readonly code: KeyCode;
  readonly what: string;
}

function keyProblem(placed: PlacedAct, slot: KeySlot | undefined): KeyProblem | undefined {
  const { sequence, time } = placed;
  const problem = holderProblem(placed, slot);
  if (slot === undefined || problem !== undefined) return problem;
  if (slot.revokedIn !== 0)
    return { code: "key-revoked-before", what: `The key had been revoked by act ${slot.revokedIn}.` };
  return standingAt(slot, sequence, time) === "good" ? undefined : NOT_VALID_THEN;
}

export const NOT_VALID_THEN: KeyProblem = {
  code: "key-not-valid-then",
  what: "The key was not valid yet, or not any more, when the act was recorded.",
};

/** Whether a key is the acting organisation's and has the role that the act takes, at whatever time. */
export function holderProblem(placed: PlacedAct, slot: KeySlot | undefined): KeyProblem | undefined {
  const { act } = placed;
  if (slot === undefined) return { code: "key-unknown", what: "Nobody had this key when the act was recorded." };
  if (slot.organisation !== act.organisation) {
    const what = `The key is organisation ${slot.organisation}'s, and the act organisation ${act.organisation}'s.`;
    return { code: "key-of-another-organisation", what };
  }
  if ((slot.roles & neededRoles(placed)) === 0) {
    const what = `The act needs a key that is ${rolesInWords(neededRoles(placed))}; this one is ${rolesInWords(slot.roles)}.`;
    return { code: "key-lacks-role", what };
  }
  return undefined;
}

/** A key may always be given up by itself; else by an administrator, whom the kind cannot name. */
function neededRoles({ act, roles, signer }: PlacedAct): number {
  if (act.kind !== "KeyRevoked") return roles;
  return act.values.key === signer ? ROLES.ANY : ROLES.ADMINISTRATOR;
}

export function aboutAct({ sequence, actHash, act }: PlacedAct): { sequence: number; actHash: Hex; subject: Hex } {
  return { sequence, actHash, subject: act.subject };
}
