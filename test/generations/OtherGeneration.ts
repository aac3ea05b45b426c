import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningService, startService } from "../../src/cli/service/startService.ts";
import { verifyFolder, type VerifyFolderOptions } from "../../src/cli/verify/verifyFolder.ts";
import { CounterfoilClient } from "../../src/client/CounterfoilClient.ts";
import type { PlainKey } from "../../src/client/PlainKey.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { parseLondonTime } from "../../src/domain/londonTime.ts";
import { ROLES } from "../../src/domain/roles.ts";
import type { DeploymentPlan } from "../../src/ledger/deploymentPlan.ts";
import type { Founding } from "../../src/ledger/Founding.ts";
import { readConfig } from "../../src/platform/Config.ts";
import { createLog } from "../../src/platform/Log.ts";
import { Authority } from "../simulation/support/Authority.ts";
import { authorityCalled, type FoundedAuthority, foundStory } from "../simulation/support/foundStory.ts";
import { OFFICER } from "../simulation/support/tenderContent.ts";
import { createContracts } from "./createContracts.ts";

const START = "2026-03-02 09:00";

/** A ledger of one authority that was founded with other contracts than this program's, and is served by it. */
export class OtherGeneration {
  readonly folder: string;
  readonly #founder: FoundedAuthority;
  readonly #keys: Record<string, PlainKey>;
  #service: RunningService | undefined;

  private constructor(folder: string, founder: FoundedAuthority) {
    this.folder = folder;
    this.#founder = founder;
    this.#keys = { administrator: founder.key };
  }

  static async found(plan: DeploymentPlan): Promise<OtherGeneration> {
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-generation-"));
    const founded = await foundStory(folder, ["CMD"], parseLondonTime(START), plan);
    const ledger = new OtherGeneration(folder, authorityCalled(founded, "CMD"));
    const authority = await ledger.serve();
    await authority.signsFounding();
    await authority.addsKey("procurement", ROLES.OFFICER);
    return ledger;
  }

  /** Stops what is served, and serves it again as an update of the program would. */
  async serve(): Promise<Authority> {
    await this.#service?.stop("the test starts it again");
    const config = { ...readConfig({}), dataFolder: this.folder, port: 0 };
    this.#service = await startService({ config, log: createLog("error"), onProgress: () => undefined });
    return this.authority;
  }

  get #running(): RunningService {
    if (this.#service === undefined) throw new Error("The ledger is not served.");
    return this.#service;
  }

  get url(): string {
    return this.#running.url;
  }

  get founding(): Founding {
    return this.#running.ledger.founding;
  }

  get acts(): number {
    return this.#running.ledger.head().sequence;
  }

  /** A new one each time: what acts are signed for changes with the registers. */
  get client(): CounterfoilClient {
    return new CounterfoilClient({ url: this.url, pause: 1 });
  }

  get authority(): Authority {
    return new Authority(this.client, this.#founder, this.#keys);
  }

  /** A later block creates contracts; nobody has admitted them yet. @param codes creation code with its arguments */
  async create(...codes: readonly Uint8Array[]): Promise<Authority> {
    await this.#service?.stop("the test creates contracts");
    await createContracts(this.folder, codes);
    return this.serve();
  }

  /** The authorities decide what a register may do. */
  async decide(target: Hex, register: string, status: "active" | "stopped"): Promise<Authority> {
    const { authority } = this;
    const content = { register, status, reasons: "As agreed.", authority: OFFICER };
    const { receipt } = await authority.records("RegisterStatusProposed", "administrator", {
      values: { target },
      content,
    });
    const vote = { values: { motion: receipt.actHash }, content: { choice: "for", authority: OFFICER } };
    await authority.records("VoteCast", "administrator", vote);
    return this.authority;
  }

  verify(options: VerifyFolderOptions = {}) {
    return verifyFolder(this.folder, options);
  }

  async end(): Promise<void> {
    await this.#service?.stop("the test has ended");
    await rm(this.folder, { recursive: true });
  }
}
