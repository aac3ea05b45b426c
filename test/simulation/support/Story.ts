import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningService, startService } from "../../../src/cli/service/startService.ts";
import { verifyFolder } from "../../../src/cli/verify/verifyFolder.ts";
import { CounterfoilClient } from "../../../src/client/CounterfoilClient.ts";
import { PlainKey } from "../../../src/client/PlainKey.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { parseLondonTime, toRfc3339 } from "../../../src/domain/londonTime.ts";
import { readConfig } from "../../../src/platform/Config.ts";
import { createLog } from "../../../src/platform/Log.ts";
import { Authority } from "./Authority.ts";
import { findOrganisation } from "./findOrganisation.ts";
import { authorityCalled, type FoundedAuthority, foundStory } from "./foundStory.ts";
import { Supplier } from "./Supplier.ts";

/** A day in the lives of boroughs and suppliers, on a sandbox of their own with the whole service before it. */
export class Story {
  readonly folder: string;
  readonly client: CounterfoilClient;
  readonly url: string;
  readonly #service: RunningService;
  readonly #founded: readonly FoundedAuthority[];

  private constructor(folder: string, service: RunningService, founded: readonly FoundedAuthority[]) {
    this.folder = folder;
    this.url = service.url;
    this.client = new CounterfoilClient({ url: service.url, pause: 1 });
    this.#service = service;
    this.#founded = founded;
  }

  /**
   * @param now London time at which the story begins, "2026-03-02 09:00"
   * @param codes of the authorities that found the ledger, "CMD"
   * @param passkeys of founders whose first key is one, by code
   */
  static async begin(
    now: string,
    codes: readonly string[] = ["CMD", "HCK"],
    passkeys: Readonly<Record<string, Hex>> = {},
  ): Promise<Story> {
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-story-"));
    const founded = await foundStory(folder, codes, parseLondonTime(now), undefined, passkeys);
    const config = { ...readConfig({}), dataFolder: folder, port: 0 };
    const service = await startService({ config, log: createLog("error"), onProgress: () => undefined });
    return new Story(folder, service, founded);
  }

  async end(): Promise<void> {
    await this.#service.stop("the story has ended");
    await rm(this.folder, { recursive: true });
  }

  /** The clock runs; this moves it forward to a London time, "2026-03-02 12:00" or with seconds. */
  async moveTo(time: string): Promise<void> {
    await this.client.advanceClock({ to: toRfc3339(parseLondonTime(time)) });
  }

  /** A founder that has signed the memorandum and added the keys of its officers. */
  async authority(code: string): Promise<Authority> {
    const founder = authorityCalled(this.#founded, code);
    const authority = new Authority(this.client, founder, { administrator: founder.key });
    await authority.signsFounding();
    await authority.addsKeysOfOfficers();
    return authority;
  }

  /** A supplier that this authority enters and that confirms with a key of its own. */
  async supplier(name: string, companyNumber: string, enteredBy: Authority): Promise<Supplier> {
    const identifier = `GB-COH-${companyNumber}`;
    const director = PlainKey.random();
    await enteredBy.entersSupplier(name, identifier, director.signer);
    const number = await findOrganisation(this.client, identifier);
    const supplier = new Supplier(this.client, { name, identifier, number }, { director });
    await supplier.confirms();
    return supplier;
  }

  /** What the service answers to a browser or another program. */
  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { headers });
  }

  /** What the service answers to another program that sends JSON. */
  post(path: string, body: unknown): Promise<Response> {
    const headers = { "Content-Type": "application/json" };
    return fetch(this.url + path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** The text of a page, a list as CSV or an answer as JSON. @throws Error unless it is 200 */
  async read(path: string): Promise<string> {
    const answer = await this.get(path);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 500)}`);
    return text;
  }

  /** What `counterfoil verify --all` finds in the data folder. */
  verify() {
    return verifyFolder(this.folder);
  }
}
