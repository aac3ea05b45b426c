import { LedgerAnswer } from "../client/answers.ts";
import { Transport } from "../client/Transport.ts";
import type { Hex } from "../domain/Hex.ts";
import { signInHash, signInSchema } from "../domain/signInStatement.ts";
import { askAnyPasskey, NotSigned, whatIsMissing } from "./askPasskey.ts";
import { button, element } from "./element.ts";
import { failureView } from "./failureView.ts";
import { KnownLedger } from "./KnownLedger.ts";
import { rpIdFor } from "./passkeysOf.ts";

/** The form by which a passkey signs in. What it signs is put together here: an address, a number, a time. */
export class SignInForm {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** Says what is wrong where something is, and never throws. */
  async open(): Promise<void> {
    await this.#saying(async () => {
      const missing = whatIsMissing();
      if (missing !== undefined) throw new NotSigned(missing);
      const ledger = await new Transport({ url: location.origin }).json("/api/ledger", LedgerAnswer);
      new KnownLedger(localStorage).requireSame(ledger);
      const rpId = rpIdFor(ledger, location);
      const hash = signInHash(this.#statement(), ledger);
      this.#form.append(button("Sign in with your passkey", () => void this.#saying(() => this.#sign(hash, rpId))));
    });
  }

  async #sign(hash: Hex, rpId: string): Promise<void> {
    const signature = await askAnyPasskey(hash, rpId);
    this.#form.append(element("input", { type: "hidden", name: "signature", value: signature }));
    this.#form.submit();
  }

  #statement() {
    const typed = new FormData(this.#form);
    return signInSchema.parse({
      origin: location.origin,
      nonce: typed.get("nonce"),
      validUntil: Number(typed.get("validUntil")),
    });
  }

  async #saying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#form.querySelector(".govuk-error-summary")?.remove();
      const summary = failureView("You are not signed in", error);
      this.#form.prepend(summary);
      summary.focus();
    }
  }
}
