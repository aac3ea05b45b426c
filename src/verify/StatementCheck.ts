import type { Act } from "../domain/acts/Act.ts";
import type { Hex } from "../domain/Hex.ts";
import { standingAt } from "../domain/keySlot.ts";
import type { Findings } from "./Findings.ts";
import { aboutAct } from "./KeyCheck.ts";
import type { OrganisationReplay } from "./OrganisationReplay.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

type Signed = Pick<PlacedAct, "sequence" | "actHash" | "keyId" | "time"> & {
  readonly organisation: number;
  readonly about: ReturnType<typeof aboutAct>;
};

/** What the Directory holds of keys, by id. */
type KnownKeys = Pick<OrganisationReplay, "key">;

/** An organisation's word about an act of its own. */
type Statement = Signed & { readonly affirms: boolean };

/**
 * Which acts are in question: signed by a key later said to be revoked since an earlier time, or disowned. The
 * organisation's last word, by another key than the act's, decides; neither a key nor a word in question can clear.
 */
export class StatementCheck {
  readonly #findings: Findings;
  readonly #replay: KnownKeys;
  readonly #acts: Signed[] = [];
  readonly #statements = new Map<Hex, Statement[]>();
  readonly #standing = new Set<Statement>();
  #elsewhere: ReadonlyMap<number, string> = new Map();
  /** Whose each act is. */
  readonly #recorded = new Map<Hex, number>();

  constructor(findings: Findings, replay: KnownKeys) {
    this.#findings = findings;
    this.#replay = replay;
  }

  observe(placed: PlacedAct): void {
    const { act, sequence, actHash, keyId, time } = placed;
    const signed: Signed = { sequence, actHash, keyId, time, organisation: act.organisation, about: aboutAct(placed) };
    this.#acts.push(signed);
    if (act.kind === "ActAffirmed" || act.kind === "ActDisowned") this.#stated(signed, act);
    this.#recorded.set(actHash, act.organisation);
  }

  #stated(signed: Signed, act: Act<"ActAffirmed" | "ActDisowned">): void {
    if (this.#recorded.get(act.values.act) !== act.organisation) {
      const what = `It is about ${act.values.act}, which is no act of its organisation's recorded before it: it says nothing.`;
      this.#findings.notes("acts", "statement-about-nothing", signed.about, what);
      return;
    }
    const statements = this.#statements.get(act.values.act) ?? [];
    statements.push({ ...signed, affirms: act.kind === "ActAffirmed" });
    this.#statements.set(act.values.act, statements);
  }

  /** @param elsewhere where acts were signed by a passkey under another domain than the consortium's, by number */
  finish(elsewhere: ReadonlyMap<number, string> = new Map()): void {
    this.#elsewhere = elsewhere;
    // The last words first: then whether a word stands is known before it is asked for, however long the chain.
    for (const statement of [...this.#statements.values()]
      .flat()
      .sort((left, right) => right.sequence - left.sequence)) {
      const word = this.#lastWord(statement);
      if (word?.affirms ?? !this.#isQuestioned(statement)) this.#standing.add(statement);
    }
    for (const signed of this.#acts) {
      const word = this.#lastWord(signed);
      if (word?.affirms === false) {
        const what = `Its organisation disowned the act by act ${word.sequence}.`;
        this.#findings.questions("keys", "act-disowned", signed.about, what);
      } else if (word === undefined) this.#question(signed);
    }
  }

  /** A word about what was not recorded yet is none. One that stands is in no question itself. */
  #lastWord({ actHash, sequence, organisation, keyId }: Signed): Statement | undefined {
    return this.#statements
      .get(actHash)
      ?.findLast(
        (word) =>
          word.sequence > sequence &&
          word.organisation === organisation &&
          word.keyId !== keyId &&
          this.#standing.has(word),
      );
  }

  #question(signed: Signed): void {
    const notAffirmed = "and no other key of the organisation has affirmed the act.";
    if (this.#isRevokedSince(signed)) {
      const what = `Its key was later revoked since an earlier time, ${notAffirmed}`;
      this.#findings.questions("keys", "key-revoked-since", signed.about, what);
    }
    const where = this.#elsewhere.get(signed.sequence);
    if (where === undefined) return;
    const what = `${where} Its holder may have been shown something else, ${notAffirmed}`;
    this.#findings.questions("signatures", "passkey-under-another-domain", signed.about, what);
  }

  #isQuestioned(signed: Signed): boolean {
    return this.#elsewhere.has(signed.sequence) || this.#isRevokedSince(signed);
  }

  #isRevokedSince({ keyId, sequence, time }: Signed): boolean {
    const slot = this.#replay.key(keyId);
    return slot !== undefined && standingAt(slot, sequence, time) === "questioned";
  }
}
