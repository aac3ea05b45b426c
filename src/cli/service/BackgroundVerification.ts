import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Ledger } from "../../ledger/Ledger.ts";
import type { Log } from "../../platform/Log.ts";
import { VERDICTS } from "../../verify/Verdict.ts";
import type {
  VerificationDetails,
  VerificationResult,
  VerificationState,
} from "../../web/verification/VerificationState.ts";

const MAIN = fileURLToPath(new URL("../../main.ts", import.meta.url));

/** Not more often than this; a long verification is followed by a rest of ten times its length. */
const LEAST_REST = 60_000;
const REST_PER_RUN = 10;

const verdict = z.enum(VERDICTS);

const Report = z.object({
  verdict,
  head: z.object({ count: z.int(), ledgerHead: z.string() }),
  subjects: z.record(z.string(), verdict),
  acts: z.record(z.string(), z.int()),
  checks: z.array(z.object({ check: z.string(), looked: z.int(), verdict, findings: z.int() })),
  findings: z.array(z.object({ code: z.string(), what: z.string(), sequence: z.int().optional() })),
  cannotSay: z.array(z.string()),
});
type Report = z.infer<typeof Report>;

/**
 * Runs `counterfoil verify --all` again and again in a process of its own, as an operator would, whenever the ledger
 * has grown. The service is not asked for anything; what the last run said is shown on the pages, with its time.
 */
export class BackgroundVerification implements VerificationState {
  readonly #folder: string;
  readonly #ledger: Pick<Ledger, "head" | "now">;
  readonly #log: Log;
  #last: { report: Report; checkedAt: number } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #child: ChildProcess | undefined;
  #isStopped = false;

  constructor(folder: string, ledger: Pick<Ledger, "head" | "now">, log: Log) {
    this.#folder = folder;
    this.#ledger = ledger;
    this.#log = log;
  }

  start(firstIn = 2_000): void {
    this.#timer = setTimeout(() => void this.#runAndRest(), firstIn);
    this.#timer.unref();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#child?.kill("SIGKILL");
  }

  at(): VerificationResult | undefined {
    return this.#last && this.#resultOf(this.#last.report.verdict);
  }

  forSubject(subject: string): VerificationResult | undefined {
    const found = this.#last?.report.subjects[subject];
    return found && this.#resultOf(found);
  }

  details(): VerificationDetails | undefined {
    return this.#last?.report;
  }

  #resultOf(word: Report["verdict"]): VerificationResult | undefined {
    if (this.#last === undefined) return undefined;
    const { report, checkedAt } = this.#last;
    return { verdict: word, checkedAt, sequence: report.head.count, ledgerHead: report.head.ledgerHead };
  }

  async #runAndRest(): Promise<void> {
    const began = Date.now();
    const isBehind = this.#last?.report.head.count !== this.#ledger.head().sequence;
    if (isBehind) await this.#run();
    if (!this.#isStopped) this.start(Math.max(LEAST_REST, (Date.now() - began) * REST_PER_RUN));
  }

  async #run(): Promise<void> {
    const checkedAt = this.#ledger.now();
    try {
      const report = Report.parse(JSON.parse(await this.#output()));
      this.#last = { report, checkedAt };
      if (report.verdict !== "holds") this.#log.warn({ verdict: report.verdict }, "the ledger was verified");
    } catch (error) {
      if (!this.#isStopped) this.#log.error({ err: error }, "the verification beside the service did not finish");
    }
  }

  /** The last line that the command prints, which is its JSON object. */
  #output(): Promise<string> {
    return new Promise((resolve, reject) => {
      const args = [MAIN, "verify", "--all", "--json", "--data", this.#folder];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
      this.#child = child;
      let output = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
      child.on("error", reject);
      child.on("close", () => resolve(output.trimEnd().split("\n").at(-1) ?? ""));
    });
  }
}
