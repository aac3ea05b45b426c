import { LedgerAnswer } from "../client/answers.ts";
import { Transport } from "../client/Transport.ts";
import { NotSigned, whatIsMissing } from "./askPasskey.ts";
import { button, element } from "./element.ts";
import { failureView } from "./failureView.ts";
import { KnownLedger } from "./KnownLedger.ts";
import { makePasskey } from "./makePasskey.ts";
import { rpIdFor } from "./passkeysOf.ts";

/** The form with which a firm's first passkey is made and its public part sent. */
export class EnterForm {
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
      const { passkeyVerifier } = ledger;
      if (passkeyVerifier === undefined) throw new NotSigned("This ledger takes no passkeys.");
      const rpId = rpIdFor(ledger, location);
      const make = () => void this.#saying(() => this.#make(rpId, passkeyVerifier));
      this.#form.append(button("Make a passkey on this device", make));
    });
  }

  async #make(rpId: string, verifier: Parameters<typeof makePasskey>[2]): Promise<void> {
    const { signer, isBackedUp } = await makePasskey(this.#form.dataset["enter"] ?? "", rpId, verifier);
    const said = { signer, isBackedUp: isBackedUp ? "yes" : "no" };
    for (const [name, value] of Object.entries(said))
      this.#form.append(element("input", { type: "hidden", name, value }));
    this.#form.submit();
  }

  async #saying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#form.querySelector(".govuk-error-summary")?.remove();
      const summary = failureView("No passkey was made", error);
      this.#form.prepend(summary);
      summary.focus();
    }
  }
}
