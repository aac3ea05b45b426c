import type { LedgerAnswer } from "../client/answers.ts";
import { checkReceipt } from "../client/checkReceipt.ts";
import { ServiceDeceives } from "../client/ServiceDeceives.ts";
import { ServiceProblem } from "../client/ServiceProblem.ts";
import { isPassing, type Transport } from "../client/Transport.ts";
import { tryActs } from "../client/tryActs.ts";
import type { Hex } from "../domain/Hex.ts";
import { SignedReceipt } from "../domain/receipt.ts";
import { askPasskey, NotSigned } from "./askPasskey.ts";
import type { JudgedAct } from "./judge.ts";
import { passkeysOf, rpIdFor } from "./passkeysOf.ts";
import type { SentAct, SentActs } from "./SentActs.ts";

/** One act on its way: ready to be signed, signed, sent, answered. */
export class Signing {
  readonly #judged: JudgedAct;
  readonly #keys: readonly Hex[];
  readonly #rpId: string;
  readonly #sent: SentActs;

  private constructor(judged: JudgedAct, keys: readonly Hex[], rpId: string, sent: SentActs) {
    this.#judged = judged;
    this.#keys = keys;
    this.#rpId = rpId;
    this.#sent = sent;
  }

  /**
   * All that is needed, so that a click only has to ask for the passkey.
   * @throws NotSigned if nobody can sign here; ServiceProblem with what the ledger would refuse
   */
  static async ready(judged: JudgedAct, transport: Transport, sent: SentActs): Promise<Signing> {
    const { act, ledger } = judged;
    const rpId = rpIdFor(ledger, location);
    const keys = await passkeysOf(act.organisation, ledger, transport);
    let refused: ServiceProblem | undefined;
    for (const signer of keys) {
      [refused] = (await tryActs(transport, [act], signer)) ?? [];
      if (refused === undefined) return new Signing(judged, keys, rpId, sent);
    }
    throw refused ?? new NotSigned("Nobody can sign here.");
  }

  /** The touch. What is signed is kept at once. @throws NotSigned */
  async sign(): Promise<SentAct> {
    const { act, actHash, content, salt, proof } = this.#judged;
    const { signer, signature } = await askPasskey(actHash, this.#keys, this.#rpId);
    const signed = { act, signer, signature, ...(proof === undefined ? {} : { proof }), content, salt };
    const sent = { submission: signed, idempotencyKey: crypto.randomUUID() };
    this.#sent.keep(sent);
    return sent;
  }
}

/**
 * Sends what was signed, again under the same key after a lost answer, and checks the receipt.
 * @throws ServiceProblem if it was refused; ServiceUnreachable if nothing is known; ServiceDeceives over a bad receipt
 */
export async function send(
  { submission, idempotencyKey }: SentAct,
  ledger: LedgerAnswer,
  transport: Transport,
  sent: SentActs,
): Promise<SignedReceipt> {
  try {
    const receipt = await transport.json("/api/acts", SignedReceipt, {
      method: "POST",
      body: JSON.stringify(submission),
      headers: { "Content-Type": "application/json", "Idempotency-Key": idempotencyKey },
    });
    checkReceipt(receipt, submission.act, ledger);
    if (receipt.signer !== ledger.receiptKey)
      throw new ServiceDeceives("The receipt is signed by another key than the service's own.");
    sent.answered();
    return receipt;
  } catch (error) {
    if (error instanceof ServiceProblem && !isPassing(error.status)) sent.answered();
    throw error;
  }
}
