/** What a look at a signature shows before any contract is asked. */
export type SignatureRefusal = "high-s" | "batch-malformed" | "batch-not-in-this-ledger";

const WORDS: Readonly<Record<SignatureRefusal, string>> = {
  "high-s":
    "The passkey's signature has its s in the upper half, which the contracts refuse: authenticators give either. Set s = N - s, with N the order of P-256, and send it again. Nobody has to sign again.",
  "batch-malformed":
    "The signature begins as one over a batch of acts, but its place in the batch, its path or the signature behind it is malformed. Take each act's signature as the client makes it.",
  "batch-not-in-this-ledger":
    "This ledger was founded before one signature could cover many acts: its contracts do not know such signatures. Sign each act on its own.",
};

/** A signature that the contracts of this ledger refuse whatever it covers. Nothing was carried or recorded. */
export class SignatureRefused extends Error {
  override readonly name = "SignatureRefused";
  readonly refusal: SignatureRefusal;

  constructor(refusal: SignatureRefusal) {
    super(WORDS[refusal]);
    this.refusal = refusal;
  }
}
