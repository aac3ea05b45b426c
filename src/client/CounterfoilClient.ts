import type { Submission } from "../domain/acts/Act.ts";
import { actHash } from "../domain/acts/actHash.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import { asMeant } from "../domain/entry/asMeant.ts";
import { asSigned } from "../domain/entry/asSigned.ts";
import { NameBook } from "../domain/entry/NameBook.ts";
import type { Hex } from "../domain/Hex.ts";
import { fromRfc3339 } from "../domain/londonTime.ts";
import { SignedReceipt } from "../domain/receipt.ts";
import { LARGEST_BATCH } from "../domain/signatures/batchSignature.ts";
import type { ActKey } from "./ActKey.ts";
import type { ActWish } from "./ActWish.ts";
import { ActAnswer, DraftAnswer, LedgerAnswer, PreparedAnswer, TimeAnswer } from "./answers.ts";
import { checkPrepared, type PreparedAct } from "./checkPrepared.ts";
import { checkReceipt, checkReceiptOf } from "./checkReceipt.ts";
import { Documents } from "./Documents.ts";
import type { DraftWish } from "./DraftWish.ts";
import { namesRead } from "./namesRead.ts";
import { Reads } from "./Reads.ts";
import { ServiceDeceives } from "./ServiceDeceives.ts";
import { ServiceProblem } from "./ServiceProblem.ts";
import { ServiceUnreachable } from "./ServiceUnreachable.ts";
import { type ActToSign, signActs, signedBy } from "./signActs.ts";
import { sleep } from "./sleep.ts";
import { batchesOf, type Keyed, type Outcome, sendBatch } from "./submitBatch.ts";
import { isPassing, Transport, type TransportOptions } from "./Transport.ts";
import { tryActs, type WouldBeRefused } from "./tryActs.ts";

export interface ClientOptions extends TransportOptions {
  /** The ledger that is meant, where it is known: an answer for another one is refused. */
  readonly identity?: LedgerIdentity;
}

interface SubmitOptions {
  /** Drawn if left out; keep one of your own over a crash of yours to be sure of the first answer. */
  readonly idempotencyKey?: string;
}

interface RecordOptions extends SubmitOptions {
  /** The key that is added (KeyAdded). */
  readonly newKey?: ActKey;
}

/**
 * A service of Counterfoil, for other programs. Nothing that it says is believed where it can be computed here:
 * what is signed, digests, hashes, receipts. Everything may be tried again without harm.
 */
export class CounterfoilClient {
  readonly reads: Reads;
  readonly documents: Documents;
  readonly #transport: Transport;
  readonly #known: LedgerIdentity | undefined;
  #identity: Promise<LedgerIdentity> | undefined;

  constructor(options: ClientOptions) {
    this.#transport = new Transport(options);
    this.#known = options.identity;
    this.reads = new Reads(this.#transport);
    const now = async () => fromRfc3339((await this.ledger()).time);
    this.documents = new Documents(this.#transport, () => this.identity(), now, this.reads);
  }

  /** The ledger as it stands. @throws ServiceDeceives if it is not the one that is meant */
  async ledger(): Promise<LedgerAnswer> {
    const ledger = await this.#transport.json("/api/ledger", LedgerAnswer);
    if (this.#known !== undefined && !isSame(this.#known, ledger))
      throw new ServiceDeceives(`The service is for the ledger ${ledger.chainId}, not for ${this.#known.chainId}.`);
    return ledger;
  }

  /** What acts are signed for; asked for once, since a ledger never changes it. */
  identity(): Promise<LedgerIdentity> {
    this.#identity ??= this.ledger().catch((error: unknown) => {
      this.#identity = undefined;
      throw error;
    });
    return this.#identity;
  }

  /**
   * What the records say already of an act's content, with blanks (⟨…⟩) for what its author has to say.
   * @throws ServiceProblem for a name that nothing has, or several have
   */
  async draft(wish: DraftWish): Promise<DraftAnswer> {
    return this.#transport.json("/api/acts/draft", DraftAnswer, post(wish));
  }

  /**
   * An act ready to be signed, checked against the wish. Read its description before signing.
   * @throws MalformedInput, LondonTimeUnclear for a word or time in the wish that means nothing
   * @throws NotClear for a name that nothing has, or several have
   */
  async prepare(written: ActWish): Promise<PreparedAct> {
    const wish = asEntered(await asMeant(written, new NameBook(namesRead(this.reads))));
    const proposed = await this.#transport.json("/api/acts/prepare", PreparedAnswer, post(wish));
    return checkPrepared(wish, { ...proposed, content: proposed.content }, await this.identity());
  }

  /**
   * What these acts would be refused with now, in their order, were they signed by this key: the ledger's contracts are
   * asked, and record nothing. @returns undefined where the service is older and cannot tell
   */
  tryOut(acts: readonly PreparedAct[], { signer }: Pick<ActKey, "signer">): Promise<WouldBeRefused[] | undefined> {
    return tryActs(
      this.#transport,
      acts.map(({ act }) => act),
      signer,
    );
  }

  /**
   * Signs an act, prepared here or built with `buildAct`.
   * @param newKey the key that is added, which has to sign as well (KeyAdded)
   */
  async sign(prepared: ActToSign, key: ActKey, newKey?: ActKey): Promise<Submission> {
    const { act, content, salt } = prepared;
    const hash = actHash(act, await this.identity());
    const proof = newKey === undefined ? {} : { proof: await signedBy(newKey, hash) };
    return { act, signer: key.signer, signature: await signedBy(key, hash), ...proof, content, salt };
  }

  /**
   * Signs several acts with one signature, or with one each where the ledger was founded before that was possible.
   * The answer has the order of the acts; each can be submitted alone, in any order, or not at all.
   */
  async signAll(acts: readonly ActToSign[], key: ActKey, newKey?: ActKey): Promise<Submission[]> {
    const { actsPerSignature } = await this.ledger();
    return signActs(acts, key, await this.identity(), { most: Math.min(actsPerSignature, LARGEST_BATCH), newKey });
  }

  /** Records an act: resolves once it is durable and final. @throws ServiceProblem with what was refused */
  async submit(submission: Submission, options: SubmitOptions = {}): Promise<SignedReceipt> {
    const headers = { "Idempotency-Key": options.idempotencyKey ?? crypto.randomUUID() };
    const receipt = await this.#transport.json("/api/acts", SignedReceipt, post(submission, headers));
    checkReceipt(receipt, submission.act, await this.identity());
    return receipt;
  }

  /**
   * Records many acts, handed in in their order, so one may build on another before it. Each ends on its own: what is
   * refused keeps nothing else from being recorded. @throws ServiceUnreachable; sent again, nothing is recorded twice
   */
  async submitAll(submissions: readonly Submission[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const acts of batchesOf(submissions)) {
      const answers = (await sendBatch(this.#transport, acts)) ?? [];
      for (const [index, keyed] of acts.entries()) outcomes.push(await this.#settled(keyed, answers[index]));
    }
    return outcomes;
  }

  /** The receipt of an act that was recorded, given out again. @throws ServiceProblem where it was not */
  async receipt(hash: Hex): Promise<SignedReceipt> {
    const receipt = await this.#transport.json(`/api/acts/${hash}/receipt`, SignedReceipt);
    checkReceiptOf(receipt, hash, await this.identity());
    return receipt;
  }

  /** Prepares, checks, signs and records. */
  async record(wish: ActWish, key: ActKey, options: RecordOptions = {}): Promise<SignedReceipt> {
    return this.submit(await this.sign(await this.prepare(wish), key, options.newKey), options);
  }

  /** What failed in passing, or was not sent yet, is sent alone. */
  async #settled({ submission, idempotencyKey }: Keyed, answer: Outcome | undefined): Promise<Outcome> {
    if (answer instanceof ServiceProblem && !isPassing(answer.status)) return answer;
    if (answer === undefined || answer instanceof ServiceProblem)
      return this.submit(submission, { idempotencyKey }).catch((error: unknown) => {
        if (error instanceof ServiceProblem) return error;
        throw error;
      });
    checkReceipt(answer, submission.act, await this.identity());
    return answer;
  }

  /** Waits until a recorded act can be read. @throws ServiceUnreachable after `seconds` */
  async wait(hash: Hex, seconds = 30): Promise<ActAnswer> {
    const until = Date.now() + seconds * 1000;
    for (let pause = 10; ; pause = Math.min(500, pause * 2)) {
      const act = await this.#transport.jsonIfThere(`/api/acts/${hash}`, ActAnswer);
      if (act !== undefined) return act;
      if (Date.now() > until)
        throw new ServiceUnreachable(this.#transport.url, new Error(`${hash} cannot be read yet`));
      await sleep(pause);
    }
  }

  /** Moves a sandbox's clock forward, by an ISO 8601 duration or to a time; gives the time that it is then. */
  async advanceClock(wish: { advance: string } | { to: string }): Promise<string> {
    return (await this.#transport.json("/api/sandbox/clock", TimeAnswer, post(wish))).time;
  }
}

function asEntered<Wish extends ActWish>(wish: Wish): Wish {
  const { values = {}, content } = wish;
  return { ...wish, ...asSigned(wish.kind, { values, content }) };
}

function post(body: unknown, headers: Record<string, string> = {}) {
  return { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } };
}

function isSame(known: LedgerIdentity, { chainId, log, registers }: LedgerIdentity): boolean {
  const names = Object.keys(known.registers) as (keyof LedgerIdentity["registers"])[];
  return (
    known.chainId === chainId && known.log === log && names.every((name) => known.registers[name] === registers[name])
  );
}
