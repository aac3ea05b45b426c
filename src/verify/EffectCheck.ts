import { STANDING_CODES } from "../domain/codelists/consortiumCodes.ts";
import type { FindingCode } from "./Finding.ts";
import type { Findings } from "./Findings.ts";
import { aboutAct } from "./KeyCheck.ts";
import type { Effect } from "./OrganisationReplay.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

const GOOD = STANDING_CODES.code("good");

/** Holds what the Directory and the Consortium told of an act against what follows from the acts alone. */
export class EffectCheck {
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  observe(placed: PlacedAct, effect: Effect): void {
    const { number, carried, failed, reopened } = placed.extras;
    this.#checkStanding(placed, effect);
    this.#compare(placed, "vote-miscounted", "The vote was counted wrongly.", effect.carried, carried);
    const whether = "Whether the motion could be carried out is told wrongly.";
    this.#compare(placed, "vote-miscounted", whether, effect.failed, failed !== undefined);
    const reopens = "Whether the objection opens the motion again is told wrongly.";
    this.#compare(placed, "vote-miscounted", reopens, effect.reopened, reopened);
    const what = "The organisation has another number.";
    this.#compare(placed, "organisation-number-differs", what, effect.number, number);
  }

  /** The log checks it too; whoever could bend that would let a suspended authority begin what it may not. */
  #checkStanding(placed: PlacedAct, { standing = GOOD }: Effect): void {
    const what = "An authority that was not in good standing opened something new.";
    const [good, stood] = [STANDING_CODES.text(GOOD), STANDING_CODES.text(standing)];
    this.#compare(placed, "opened-without-standing", what, good, stood);
  }

  #compare<Told>(placed: PlacedAct, code: FindingCode, what: string, expected: Told | undefined, found: Told): void {
    if (expected === undefined || expected === found) return;
    const values = { expected: String(expected), found: String(found) };
    this.#findings.breaks("procedure", code, aboutAct(placed), what, values);
  }
}
