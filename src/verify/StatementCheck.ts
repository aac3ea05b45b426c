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

/** An organisation's word about an act of its own. */
type Statement = Signed & { readonly affirms: boolean };

/**
 * Which acts are in question: signed by a key later said to be revoked since an earlier time, or disowned. The
 * organisation's last word, by another key than the act's, decides; a key cannot clear itself.
 */
export class StatementCheck {
  readonly #findings: Findings;
  readonly #replay: OrganisationReplay;
  readonly #acts: Signed[] = [];
  readonly #statements = new Map<Hex, Statement[]>();

  constructor(findings: Findings, replay: OrganisationReplay) {
    this.#findings = findings;
    this.#replay = replay;
  }

  observe(placed: PlacedAct): void {
    const { act, sequence, actHash, keyId, time } = placed;
    const signed: Signed = { sequence, actHash, keyId, time, organisation: act.organisation, about: aboutAct(placed) };
    this.#acts.push(signed);
    if (act.kind !== "ActAffirmed" && act.kind !== "ActDisowned") return;
    const statements = this.#statements.get(act.values.act) ?? [];
    statements.push({ ...signed, affirms: act.kind === "ActAffirmed" });
    this.#statements.set(act.values.act, statements);
  }

  finish(): void {
    for (const signed of this.#acts) {
      const word = this.#lastWord(signed);
      if (word?.affirms === false) {
        this.#findings.questions(
          "keys",
          "act-disowned",
          signed.about,
          `Its organisation disowned the act by act ${word.sequence}.`,
        );
      } else if (word === undefined && this.#isQuestioned(signed)) {
        const what =
          "Its key was later revoked since an earlier time, and no other key of the organisation has affirmed the act.";
        this.#findings.questions("keys", "key-revoked-since", signed.about, what);
      }
    }
  }

  #lastWord(signed: Signed): Statement | undefined {
    return this.#statements
      .get(signed.actHash)
      ?.filter(
        (word) => word.organisation === signed.organisation && word.keyId !== signed.keyId && !this.#isQuestioned(word),
      )
      .at(-1);
  }

  #isQuestioned({ keyId, sequence, time }: Signed): boolean {
    const slot = this.#replay.key(keyId);
    return slot !== undefined && standingAt(slot, sequence, time) === "questioned";
  }
}
