import type { ActWish } from "../../../src/client/ActWish.ts";
import type { PreparedAct } from "../../../src/client/checkPrepared.ts";
import type { CounterfoilClient } from "../../../src/client/CounterfoilClient.ts";
import type { PlainKey } from "../../../src/client/PlainKey.ts";
import { ServiceProblem } from "../../../src/client/ServiceProblem.ts";
import type { ActKind } from "../../../src/domain/acts/Act.ts";
import type { DocumentReference } from "../../../src/domain/DocumentReference.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { parseLondonTime } from "../../../src/domain/londonTime.ts";
import type { SignedReceipt } from "../../../src/domain/receipt.ts";

export interface OrganisationFacts {
  readonly number: number;
  readonly name: string;
  /** "GB-LAE-CMD" */
  readonly identifier: string;
}

/** What an act says, beside who signs it. */
export type Saying = Omit<ActWish, "kind" | "organisation">;

function requireForetold(foretold: ServiceProblem | undefined, error: unknown): void {
  const byContract = error instanceof ServiceProblem ? error.details["error"] : undefined;
  if (byContract === foretold?.details["error"] || byContract === undefined) return;
  const said = foretold?.message ?? "nothing";
  throw new Error(`It was refused with ${JSON.stringify(byContract)}, and the look said: ${said}`);
}

/** Somebody who acts through the API as any program would: prepares, looks, signs, submits. */
export class Organisation implements OrganisationFacts {
  readonly number: number;
  readonly identifier: string;
  readonly keys: Record<string, PlainKey>;
  protected readonly client: CounterfoilClient;
  #name: string;

  constructor(client: CounterfoilClient, facts: OrganisationFacts, keys: Record<string, PlainKey>) {
    this.client = client;
    this.number = facts.number;
    this.#name = facts.name;
    this.identifier = facts.identifier;
    this.keys = keys;
  }

  get name(): string {
    return this.#name;
  }

  /** As contents name it. */
  get party() {
    return { organisation: this.number, name: this.name };
  }

  key(name: string): PlainKey {
    const key = this.keys[name];
    if (key === undefined) throw new Error(`${this.name} has no key "${name}".`);
    return key;
  }

  /** An act of any kind, recorded and readable. @param by which of its keys signs */
  async records(kind: ActKind, by: string, saying: Saying, newKey?: PlainKey): Promise<SignedReceipt> {
    return this.submits(await this.prepares(kind, saying), by, newKey);
  }

  /** What an officer has on the screen and has not signed yet. */
  prepares(kind: ActKind, saying: Saying): Promise<PreparedAct> {
    return this.client.prepare({ ...saying, kind, organisation: this.number });
  }

  /** What the ledger says to the look before signing, it says to the signed act. */
  async submits(prepared: PreparedAct, by: string, newKey?: PlainKey): Promise<SignedReceipt> {
    const key = this.key(by);
    const [foretold] = (await this.client.tryOut([prepared], key)) ?? [];
    const receipt = await this.client.submit(await this.client.sign(prepared, key, newKey)).catch((error: unknown) => {
      requireForetold(foretold, error);
      throw error;
    });
    if (foretold !== undefined) throw new Error(`It was recorded, and the look said: ${foretold.message}`);
    await this.client.wait(receipt.receipt.actHash);
    return receipt;
  }

  /** @param since London time from which the key may have been in other hands, "2026-03-06 09:00" */
  revokesKey(label: string, since: string, by: string): Promise<SignedReceipt> {
    const values = { key: this.key(label).signer, since: parseLondonTime(since) };
    return this.records("KeyRevoked", by, { values, content: { key: { label } } });
  }

  /** Stands by an earlier act of its own. */
  affirms(act: Hex, by: string): Promise<SignedReceipt> {
    return this.records("ActAffirmed", by, { values: { act }, content: { reasons: "It was ours." } });
  }

  /** Says of an earlier act that it was not its own. */
  disowns(act: Hex, by: string): Promise<SignedReceipt> {
    const content = { reasons: "The officer had left by then." };
    return this.records("ActDisowned", by, { values: { act, reason: 99 }, content });
  }

  /** Takes another name; its contents go on naming it by the new one. */
  async takesName(name: string, by: string): Promise<SignedReceipt> {
    const content = { name, formerName: this.name };
    const receipt = await this.records("OrganisationRenamed", by, { content });
    this.#name = name;
    return receipt;
  }

  uploads(text: string, by: string): Promise<DocumentReference> {
    return this.client.documents.upload(Buffer.from(text), "text/plain", this.key(by));
  }

  /** Takes down a document that an act of its own named. @param reason code of a reason to take down */
  takesDown(act: Hex, document: DocumentReference, by: string, reason = 99): Promise<SignedReceipt> {
    const content = { sha256: document.sha256, reasons: "It should not have been uploaded." };
    return this.records("DocumentTakenDown", by, { values: { act, reason }, content });
  }
}
