import type { Refusal } from "../../bindings/Refusal.ts";
import type { Submission } from "../../domain/acts/Act.ts";
import type { Hex } from "../../domain/Hex.ts";
import { SCHEMES } from "../../domain/roles.ts";
import { ActSignatures } from "../../domain/signatures/ActSignatures.ts";
import { ActRefused } from "../ActRefused.ts";
import { checkSignatureForm } from "../checkSignatureForm.ts";
import type { Founding } from "../Founding.ts";
import type { Ledger, LedgerBlock } from "../Ledger.ts";
import type { Turn } from "../sealing/Turn.ts";
import { ArrivingKeys } from "./ArrivingKeys.ts";
import { bringsItsOwnKey } from "./bringsItsOwnKey.ts";
import { DirectoryKeys } from "./DirectoryKeys.ts";
import { FirstKeys } from "./FirstKeys.ts";
import { keyRefusal } from "./keyRefusal.ts";
import type { KnownKey } from "./KnownKey.ts";
import { ProvenKeys } from "./ProvenKeys.ts";

interface AdmissionParts extends Pick<Ledger, "identity" | "storage" | "find"> {
  readonly founding: Founding;
  /** How many acts one signature may cover; 1 for ledgers of version 0.1.0. */
  readonly actsPerSignature: number;
  /** Whether an act is on its way, which this one may build on. */
  isUnderWay(hash: Hex): boolean;
}

/** What is going on at once when there is no time to check the acts of proven keys. */
const CROWD = 16;

/**
 * The door: strangers cost no execution and no write. It knows key and signature, and says what the contracts would
 * say; what it cannot know (wallets, roles, times, states) it leaves to them.
 */
export class Admission {
  readonly #ledger: AdmissionParts;
  readonly #keys: DirectoryKeys;
  readonly #firstKeys: FirstKeys;
  readonly #signatures: ActSignatures;
  readonly #proven = new ProvenKeys();
  readonly #arriving = new ArrivingKeys();
  #inside = 0;

  constructor(ledger: AdmissionParts) {
    this.#ledger = ledger;
    this.#keys = new DirectoryKeys(ledger);
    this.#firstKeys = new FirstKeys(ledger.founding, ledger);
    this.#signatures = new ActSignatures(ledger.identity);
  }

  observe(block: Pick<LedgerBlock, "acts">): void {
    this.#keys.observe(block);
  }

  /**
   * Lets an act go on that was signed by a key of its organisation.
   * @throws SignatureRefused, ActRefused
   */
  async pass<Result>(submission: Submission, hash: Hex, turn: Turn, goOn: () => Promise<Result>): Promise<Result> {
    this.#inside += 1;
    try {
      checkSignatureForm(submission, !this.#isOfVersion1);
      const key = await this.#keyOf(submission, turn);
      if (key !== "unsure") this.#require(key, submission, hash);
      return await this.#follow(submission, key, goOn);
    } finally {
      this.#inside -= 1;
    }
  }

  async #keyOf(submission: Submission, turn: Turn): Promise<KnownKey | "unsure"> {
    const { act, signer } = submission;
    const early = await this.#keys.find(signer);
    if (early !== undefined) return early;
    await turn.come(); // an act in front of it may bring the key
    const known = this.#arriving.find(signer) ?? (await this.#keys.find(signer));
    if (known !== undefined) return known;
    const scheme = await this.#firstKeys.schemeFor(submission);
    if (scheme !== undefined) return { organisation: act.organisation, scheme };
    if (bringsItsOwnKey(act) && (this.#isOfVersion1 || this.#ledger.isUnderWay(act.builtOn))) return "unsure";
    throw refused("HistoryLogUnknownKey", { signer });
  }

  #require(key: KnownKey, submission: Submission, hash: Hex): void {
    const { signer, signature } = submission;
    const refusal = keyRefusal(key, submission);
    if (refusal !== undefined) throw refusal;
    if (this.#inside > CROWD && this.#proven.spend(signer)) return;
    if (key.scheme === SCHEMES.passkey && this.#isOfVersion1) return; // it takes more than the one encoding
    if (this.#signatures.check(key.scheme, signer, hash, signature) === "bad")
      throw refused("HistoryLogInvalidSignature", { signer, actHash: hash });
  }

  async #follow<Result>(
    { act, signer }: Submission,
    key: KnownKey | "unsure",
    goOn: () => Promise<Result>,
  ): Promise<Result> {
    const forget = this.#arriving.add(act, signer, key);
    try {
      const result = await goOn();
      this.#proven.recorded(signer);
      return result;
    } catch (error) {
      if (error instanceof ActRefused && error.error === "HistoryLogInvalidSignature") this.#proven.refused(signer);
      throw error;
    } finally {
      forget();
    }
  }

  /** Its contracts know no batches, and their rules are older than this check. */
  get #isOfVersion1(): boolean {
    return this.#ledger.actsPerSignature === 1;
  }
}

function refused(error: string, args: Refusal["args"]): ActRefused {
  return new ActRefused({ error, args });
}
