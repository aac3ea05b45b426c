import type { ActWish } from "../../client/ActWish.ts";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { namesRead } from "../../client/namesRead.ts";
import type { PlainKey } from "../../client/PlainKey.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { SCHEME_CODES } from "../../domain/codelists/consortiumCodes.ts";
import { NameBook } from "../../domain/entry/NameBook.ts";
import { SCHEMES } from "../../domain/roles.ts";
import { asRecorded } from "../asRecorded.ts";
import type { CommandContext } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import { organisationOfKey } from "../organisationOfKey.ts";
import { type Kept, KeptActs } from "../signed/KeptActs.ts";
import { userFolder } from "../signed/userFolder.ts";
import { signingKey } from "../signingKey.ts";

/** A wish as somebody gives it at the terminal; who acts is found by the key. */
export type Wish = Omit<ActWish, "organisation">;

/** What is wished, as it is prepared, and what is kept of it from an earlier run. */
export interface Wished {
  readonly name: string;
  readonly wish: ActWish;
  readonly kept: Kept | undefined;
}

interface Signer {
  readonly key: PlainKey;
  readonly newKey: PlainKey | undefined;
  readonly organisation: number;
}

/** Whoever acts, for which ledger, and what this person signed for it before. */
export class ActSession {
  readonly client: CounterfoilClient;
  readonly signer: Signer;
  readonly ledger: number;
  readonly kept: KeptActs;

  private constructor(client: CounterfoilClient, signer: Signer, ledger: number) {
    this.client = client;
    this.signer = signer;
    this.ledger = ledger;
    this.kept = new KeptActs(userFolder(), ledger);
  }

  static async begin(
    { config }: Pick<CommandContext, "config">,
    client: CounterfoilClient,
    options: { key: string; newKey?: string; organisation?: string },
  ): Promise<ActSession> {
    const key = await signingKey(config.dataFolder, options.key);
    const newKey = options.newKey === undefined ? undefined : await signingKey(config.dataFolder, options.newKey);
    const organisation = await whoActs(client, options.organisation, key);
    const { chainId } = await client.identity();
    return new ActSession(client, { key, newKey, organisation }, chainId);
  }

  /** @throws CommandFailure where one wish is there twice */
  async wished(wishes: readonly Wish[]): Promise<Wished[]> {
    const names = wishes.map((wish) => this.#nameOf(wish));
    const twice = wishes.find((_, index) => names.indexOf(names[index] ?? "") !== index);
    if (twice !== undefined)
      throw new CommandFailure(`The same ${twice.kind} is there twice. Name each draft once.`, EXIT.usage);
    return Promise.all(wishes.map((wish, index) => this.#begin(wish, names[index] ?? "")));
  }

  async #begin(wish: Wish, name: string): Promise<Wished> {
    const { newKey, organisation } = this.signer;
    const meant = withNewKey(wish, newKey);
    const values = await asRecorded(this.client, wish.kind, organisation, meant.values ?? {});
    return { name, wish: { ...meant, values, organisation }, kept: this.kept.find(name) };
  }

  /** As it was written: what is looked up in the records may be another thing tomorrow. */
  #nameOf(wish: Wish): string {
    const { key, newKey, organisation } = this.signer;
    return KeptActs.nameOf({ wish, organisation, signer: key.signer, newKey: newKey?.signer });
  }
}

/** @throws CommandFailure, NotClear */
async function whoActs(client: CounterfoilClient, called: string | undefined, { signer }: PlainKey): Promise<number> {
  if (called === undefined) return organisationOfKey(client, signer);
  return (await new NameBook(namesRead(client.reads)).organisation(called)).number;
}

/** The key that is added is in its file already, so nobody has to copy it. */
function withNewKey(wish: Wish, newKey: PlainKey | undefined): Wish {
  if (newKey === undefined) return wish;
  const ofKey = Object.entries(definitionOf(wish.kind).values).flatMap(([name, { meaning }]): [string, unknown][] => {
    if (meaning.is === "key") return [[name, newKey.signer]];
    return meaning.is === "code" && meaning.list === SCHEME_CODES ? [[name, SCHEMES.plain]] : [];
  });
  return { ...wish, values: { ...wish.values, ...Object.fromEntries(ofKey) } };
}
