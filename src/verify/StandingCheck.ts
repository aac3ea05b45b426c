import { type AgainstRecords, againstRecords } from "../domain/acts/againstRecords.ts";
import { refusedToday } from "../domain/acts/checkContent.ts";
import type { JsonValue } from "../domain/content/JsonValue.ts";
import type { Founding } from "../domain/Founding.ts";
import type { FindingCode } from "./Finding.ts";
import type { Findings } from "./Findings.ts";
import { aboutAct } from "./KeyCheck.ts";
import type { Effect } from "./OrganisationReplay.ts";
import { RecordedStanding } from "./RecordedStanding.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

const CODES: Readonly<Record<AgainstRecords["against"], FindingCode>> = {
  currency: "currency-of-another",
  name: "name-not-borne",
  number: "number-given-before",
};

/**
 * Does a content agree with what was recorded before it? Contracts cannot read contents and an older program asked
 * less, so what does not agree is put in question and breaks nothing: it is what its author said.
 */
export class StandingCheck {
  readonly #findings: Findings;
  readonly #standing: RecordedStanding;

  constructor(findings: Findings, founding: Founding) {
    this.#findings = findings;
    this.#standing = new RecordedStanding(founding);
  }

  /** @param parts of the act's content that are there and genuine */
  async observe(placed: PlacedAct, effect: Effect, parts: readonly JsonValue[]): Promise<void> {
    const { act } = placed;
    const [content] = parts;
    for (const { against, message } of await againstRecords(act, content, this.#standing))
      this.#findings.questions("contents", CODES[against], aboutAct(placed), message);
    for (const { message } of refusedToday(act, content))
      this.#findings.notes("contents", "refused-today", aboutAct(placed), `Would be refused today: ${message}`);
    this.#standing.observe(placed, effect, parts);
  }
}
