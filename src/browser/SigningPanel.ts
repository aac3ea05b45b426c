import { LedgerAnswer } from "../client/answers.ts";
import { ServiceUnreachable } from "../client/ServiceUnreachable.ts";
import { Transport } from "../client/Transport.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import type { SignedReceipt } from "../domain/receipt.ts";
import { whatIsMissing } from "./askPasskey.ts";
import { button, errorSummary, paragraph, show } from "./element.ts";
import { failureView } from "./failureView.ts";
import { judge, type JudgedAct } from "./judge.ts";
import { KnownLedger } from "./KnownLedger.ts";
import type { SentAct } from "./SentActs.ts";
import { SentActs } from "./SentActs.ts";
import { send, Signing } from "./Signing.ts";
import { checkedView, receiptView } from "./signingViews.ts";
import { SigningWish } from "./SigningWish.ts";

/** The part of a page in which an act is checked and signed. The page works without it up to here. */
export class SigningPanel {
  readonly #place: HTMLElement;
  readonly #transport = new Transport({ url: location.origin });
  readonly #known = new KnownLedger(localStorage);
  readonly #sent = new SentActs(localStorage, location.pathname);

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Says what is wrong where something is, and never throws. */
  async open(): Promise<void> {
    await this.#saying("You cannot sign here", async () => {
      const sent = this.#sent.find();
      if (sent !== undefined) return this.#send(sent);
      if (!this.#hasWish()) return;
      const missing = whatIsMissing();
      if (missing !== undefined) throw new Error(missing);
      show(this.#place, paragraph("Checking what you would sign …"));
      const judged = await judge(await this.#wish(), this.#transport, this.#known);
      this.#offer(judged, await Signing.ready(judged, this.#transport, this.#sent));
    });
  }

  #offer(judged: JudgedAct, signing: Signing): void {
    const { called } = definitionOf(judged.act.kind);
    const sign = button(`Sign with your passkey: ${called.toLowerCase()}`, () => {
      sign.disabled = true;
      void this.#saying("Nothing was signed", async () => this.#send(await signing.sign())).finally(() => {
        sign.disabled = false;
      });
    });
    show(this.#place, checkedView(judged), sign);
  }

  async #send(sent: SentAct): Promise<void> {
    const waiting = paragraph("Signed. Waiting for the ledger’s answer …");
    show(this.#place, waiting);
    try {
      const ledger = await this.#transport.json("/api/ledger", LedgerAnswer);
      this.#known.requireSame(ledger);
      this.#done(await send(sent, ledger, this.#transport, this.#sent), sent);
    } catch (error) {
      if (!(error instanceof ServiceUnreachable)) throw error;
      const again = button("Ask again", () => void this.#saying("Not recorded", () => this.#send(sent)));
      const words =
        "No answer came. What you signed is kept in this browser: ask again, and nothing is recorded twice.";
      show(this.#place, errorSummary("The answer is missing", words), again);
    }
  }

  #done(receipt: SignedReceipt, { submission: { act } }: SentAct): void {
    show(this.#place, receiptView(receipt, definitionOf(act.kind).called));
    this.#place.dispatchEvent(new CustomEvent("counterfoil:recorded", { bubbles: true, detail: receipt }));
    void tellThePage(this.#place.dataset["recordedAt"], receipt);
  }

  /** Without one, the place is there for an answer that is still missing. */
  #hasWish(): boolean {
    const { wish, wishFrom } = this.#place.dataset;
    return wish !== undefined || wishFrom !== undefined;
  }

  async #wish(): Promise<SigningWish> {
    const { wish, wishFrom } = this.#place.dataset;
    if (wish !== undefined) return SigningWish.parse(JSON.parse(wish));
    return this.#transport.json(wishFrom ?? "", SigningWish);
  }

  /** Errors are shown above what stands there, so that a second try is at hand. */
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

/** The page's own side may want to know, for instance to put a draft away. It has no say in what was recorded. */
async function tellThePage(address: string | undefined, { receipt: { actHash } }: SignedReceipt): Promise<void> {
  if (address === undefined) return;
  await fetch(address, { method: "POST", body: new URLSearchParams({ act: actHash }) }).catch(() => undefined);
}
