import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type RunningService, startService } from "../../src/cli/service/startService.ts";
import { signingKey } from "../../src/cli/signingKey.ts";
import { verifyFolder } from "../../src/cli/verify/verifyFolder.ts";
import { CounterfoilClient } from "../../src/client/CounterfoilClient.ts";
import type { PlainKey } from "../../src/client/PlainKey.ts";
import type { ActKind } from "../../src/domain/acts/Act.ts";
import { readConfig } from "../../src/platform/Config.ts";
import { createLog } from "../../src/platform/Log.ts";
import { unpack } from "./unpack.ts";

const LEDGERS = new URL("../fixtures/ledgers/", import.meta.url);

const Answer = z.looseObject({ type: z.string().optional(), detail: z.string().optional() });

/**
 * A demonstration that an earlier version founded and played, served by this one from a copy of its own. It has no
 * file with its clock, so that its time goes on at its last act, in whichever year the test runs.
 */
export class OlderLedger {
  readonly folder: string;
  readonly #service: RunningService;
  readonly client: CounterfoilClient;

  private constructor(folder: string, service: RunningService) {
    this.folder = folder;
    this.#service = service;
    this.client = new CounterfoilClient({ url: service.url, pause: 1 });
  }

  /** @param version "0.1.0" */
  static async serve(version: string): Promise<OlderLedger> {
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-older-"));
    await unpack(new URL(`version-${version}.tar.gz`, LEDGERS), folder);
    const config = { ...readConfig({}), dataFolder: folder, port: 0 };
    return new OlderLedger(
      folder,
      await startService({ config, log: createLog("error"), onProgress: () => undefined }),
    );
  }

  get url(): string {
    return this.#service.url;
  }

  get acts(): number {
    return this.#service.ledger.head().sequence;
  }

  /** @param label of a key of the demonstration, "GB-LAE-CMD/procurement" */
  key(label: string): Promise<PlainKey> {
    return signingKey(this.folder, `demo:${label}`);
  }

  /** What the service answers to whoever begins an act of this kind. */
  async draft(kind: ActKind) {
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ kind, organisation: 1 });
    const answer = await fetch(`${this.url}/api/acts/draft`, { method: "POST", headers, body });
    return Answer.parse(await answer.json());
  }

  verify() {
    return verifyFolder(this.folder);
  }

  async end(): Promise<void> {
    await this.#service.stop("the test has ended");
    await rm(this.folder, { recursive: true });
  }
}
