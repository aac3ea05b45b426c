import { verifyCaseFile } from "../../verify/caseFile/verifyCaseFile.ts";
import { fingerprintOf } from "../../verify/fingerprintOf.ts";
import { type TrustRoot, trustRootSchema } from "../../verify/TrustRoot.ts";
import { element } from "../element.ts";
import { caseViews } from "./caseViews.ts";

/** Checks the case file that somebody opens or drops, against the trust root that they open or drop. */
export class CasePage {
  readonly #place: HTMLElement;
  readonly #result = element("div", { id: "result", "aria-live": "polite" });
  readonly #fingerprint = element("p", { id: "fingerprint" });
  #trust: TrustRoot | undefined;
  #case: Uint8Array | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  open(): void {
    this.#place.append(
      this.#field(
        "trust",
        "1. Trust root",
        "The file that somebody you trust gave you, not the one who gave you the case file.",
      ),
      this.#fingerprint,
      this.#field("case", "2. Case file", "Nothing leaves this page: it works without a network."),
      this.#result,
    );
    for (const name of ["dragover", "drop"] as const)
      document.addEventListener(name, (event) => {
        event.preventDefault();
        if (event.type === "drop") void this.#take([...(event.dataTransfer?.files ?? [])]);
      });
  }

  #field(id: string, label: string, hint: string): HTMLElement {
    const input = element("input", { type: "file", id, "aria-describedby": `${id}-hint`, accept: ".json" });
    input.addEventListener("change", () => void this.#take([...(input.files ?? [])]));
    return element(
      "div",
      { class: "field" },
      element("label", { for: id }, label),
      element("p", { id: `${id}-hint`, class: "hint" }, hint),
      input,
    );
  }

  /** Which of the two a file is, it says itself. */
  async #take(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const trust = trustIn(bytes);
      if (trust === undefined) this.#case = bytes;
      else this.#trust = trust;
    }
    this.#show();
  }

  #show(): void {
    const trust = this.#trust;
    if (trust === undefined) {
      this.#result.replaceChildren(element("p", {}, "That is no trust root. Open the trust root first."));
      return;
    }
    const sandbox = trust.terms?.sandbox === true ? " It is a sandbox’s: evidence of nothing." : "";
    this.#fingerprint.textContent = `Fingerprint ${fingerprintOf(trust)}. Compare it with what the authority publishes, or by telephone.${sandbox}`;
    if (this.#case === undefined) return this.#result.replaceChildren();
    const verification = verifyCaseFile(this.#case, trust, { now: Math.floor(Date.now() / 1000) });
    this.#result.replaceChildren(...caseViews(verification));
  }
}

function trustIn(bytes: Uint8Array): TrustRoot | undefined {
  if (bytes.length > 10_000_000) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const inner = typeof value === "object" && value !== null && "trustRoot" in value ? value.trustRoot : value;
    return trustRootSchema.safeParse(inner).data;
  } catch {
    return undefined; // no JSON, so no trust root
  }
}
