import { z } from "zod";
import { LedgerAnswer } from "../client/answers.ts";
import { Transport } from "../client/Transport.ts";
import { keyInWords } from "../domain/keyInWords.ts";
import { keyId } from "../domain/keySlot.ts";
import { fromRfc3339, londonDayLater, londonWords } from "../domain/londonTime.ts";
import { SCHEMES } from "../domain/roles.ts";
import { askPasskey, whatIsMissing } from "./askPasskey.ts";
import { button, element, paragraph, show } from "./element.ts";
import { failureView } from "./failureView.ts";
import { judge, type JudgedAct } from "./judge.ts";
import { KnownLedger } from "./KnownLedger.ts";
import { makePasskey, type NewPasskey } from "./makePasskey.ts";
import { rpIdFor } from "./passkeysOf.ts";

const Invited = z.object({
  organisation: z.int(),
  name: z.string(),
  roles: z.int(),
  rolesInWords: z.string(),
  label: z.string(),
  keyValidUntil: z.int(),
});
type Invited = z.infer<typeof Invited>;

const Refused = z.object({ refused: z.string() });

/** Where somebody who was invited makes a passkey, which signs the act that adds it at once. */
export class InvitationPanel {
  readonly #place: HTMLElement;
  readonly #transport = new Transport({ url: location.origin });
  readonly #known = new KnownLedger(localStorage);
  readonly #token = location.hash.slice(1);

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Says what is wrong where something is, and never throws. */
  async open(): Promise<void> {
    await this.#saying("You cannot go on here", async () => {
      const missing = whatIsMissing();
      if (missing !== undefined) throw new Error(missing);
      const ledger = await this.#transport.json("/api/ledger", LedgerAnswer);
      this.#known.requireSame(ledger);
      const invited = await this.#post("/invitation/look", { token: this.#token }, Invited);
      this.#offer(invited, ledger, rpIdFor(ledger, location));
    });
  }

  #offer(invited: Invited, ledger: LedgerAnswer, rpId: string): void {
    const { name, rolesInWords, label, keyValidUntil } = invited;
    const make = button("Make a passkey on this device", () => {
      void this.#saying("No passkey was made", async () => {
        if (ledger.passkeyVerifier === undefined) throw new Error("This ledger takes no passkeys.");
        const made = await makePasskey(`${name}: ${label}`, rpId, ledger.passkeyVerifier);
        await this.#judge(invited, made, ledger, rpId);
      });
    });
    const words = `${name} invites you to sign for it as ${rolesInWords}, until ${londonWords(keyValidUntil)}.`;
    const also =
      "You make a passkey: a key that stays with this laptop, phone or security key and opens with its PIN, your finger or your face. Nobody else gets it, this service neither.";
    show(this.#place, paragraph(words), paragraph(also), make);
  }

  async #judge(invited: Invited, made: NewPasskey, ledger: LedgerAnswer, rpId: string): Promise<void> {
    show(this.#place, paragraph("Checking what you would sign …"));
    const { organisation, roles, label, keyValidUntil } = invited;
    const keyValidFrom = londonDayLater(fromRfc3339(ledger.time), { days: 0 });
    const values = { key: made.signer, scheme: SCHEMES.passkey, roles, keyValidFrom, keyValidUntil };
    const wish = { kind: "KeyAdded" as const, organisation, builtOn: keyId(made.signer), values, documents: [] };
    const judged = await judge({ ...wish, content: { key: { label } } }, this.#transport, this.#known);
    const sign = button("Confirm with your new passkey", () => {
      void this.#saying("Nothing was sent", () => this.#sign(judged, made, rpId));
    });
    const inset = element("div", { class: "govuk-inset-text", "data-act-in-words": "" }, judged.description);
    const also = "The new passkey signs this once, to show that it is yours. An administrator signs after you.";
    show(this.#place, inset, paragraph(also), sign);
  }

  async #sign({ act, actHash, content, salt }: JudgedAct, made: NewPasskey, rpId: string): Promise<void> {
    const { signature: proof } = await askPasskey(actHash, [made.signer], rpId, made.credential);
    const answer = JSON.stringify({ act, content, salt, proof, isBackedUp: made.isBackedUp });
    await this.#post("/invitation/answer", { token: this.#token, answer }, z.object({ kept: z.literal(true) }));
    history.replaceState(null, "", location.pathname); // the link is used up
    const words = element("p", { class: "govuk-heading-l", "data-key-words": "" }, keyInWords(made.signer));
    const heading = element("h2", { class: "govuk-heading-m" }, "Read these four words to your administrator");
    const why = "They telephone you, compare the words and sign. From then on you can sign in with this passkey.";
    show(this.#place, heading, words, paragraph(why));
  }

  async #post<Answer extends z.ZodType>(path: string, form: Record<string, string>, answer: Answer) {
    const call = { method: "POST", body: new URLSearchParams(form) };
    const said = await this.#transport.json(path, z.unknown(), call);
    const refused = Refused.safeParse(said).data;
    if (refused !== undefined) throw new Error(refused.refused);
    return answer.parse(said);
  }

  async #saying(title: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#place.querySelector(".govuk-error-summary")?.remove();
      const summary = failureView(title, error);
      if (this.#place.querySelector("button") === null) show(this.#place, summary);
      else this.#place.prepend(summary);
      summary.focus();
    }
  }
}
