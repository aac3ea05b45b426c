import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { z } from "zod";
import type { Submission } from "../../src/domain/acts/Act.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { contentDigest } from "../../src/domain/content/contentDigest.ts";
import { systemClock } from "../../src/ledger/clock/MachineClock.ts";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";
import { TestLedger } from "../ledger/TestLedger.ts";

const kills = Number(process.env["COUNTERFOIL_KILLS"] ?? 100);
const killsPerLedger = 25;
const program = fileURLToPath(new URL("submitter.ts", import.meta.url));

const answerSchema = z.strictObject({ actHash: z.string(), sequence: z.number(), ledgerHead: z.string() });
type Answer = z.infer<typeof answerSchema>;

/** Compiled code is kept between writers, of which more than a hundred are started. */
const compiled = mkdtempSync(join(tmpdir(), "counterfoil-compiled-"));

function startWriter(folder: string, file: string) {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  return spawn(process.execPath, [program, folder, file], { env, stdio: ["ignore", "pipe", "pipe"] });
}

/** One ledger whose writer is killed again and again. */
class KilledLedger {
  readonly #test: TestLedger;
  readonly #answers = new Map<string, Answer>();
  #unanswered: Submission[] = [];
  #number = 0;

  private constructor(test: TestLedger) {
    this.#test = test;
  }

  static async found(): Promise<KilledLedger> {
    const startTime = Math.floor(systemClock.wall() / 1000) - 10;
    const test = await TestLedger.found({ clock: systemClock }, { startTime, clock: systemClock });
    await test.signFounding();
    await test.ledger.close();
    await once(startWriter(test.folder, "/dev/null"), "close"); // one that ends by itself leaves its compiled code
    return new KilledLedger(test);
  }

  get answered(): number {
    return this.#answers.size;
  }

  /** Runs a writer and kills it at a random moment; what it did not answer is sent again in the next round. */
  async round(): Promise<void> {
    const fresh = Array.from({ length: 60 }, () => this.#test.notice(++this.#number));
    const acts = [...this.#unanswered, ...fresh];
    const file = join(this.#test.folder, "acts");
    await writeFile(file, acts.map((submission) => JSON.stringify(submission)).join("\n"));
    for (const answer of await this.#answersOfKilledWriter(file)) this.#take(answer);
    this.#unanswered = acts.filter(({ act }) => !this.#answers.has(actHash(act, this.#test.ledger.identity)));
  }

  /** Every answer stands, no act is there twice, and each has its content. */
  async check(): Promise<void> {
    const ledger = await openEmbeddedLedger({ folder: this.#test.folder });
    try {
      const seen = new Map<string, number>();
      for await (const block of ledger.blocksFrom(2))
        for (const act of block.acts) {
          expect(seen.has(act.actHash), `act ${act.sequence} is there twice`).to.equal(false);
          seen.set(act.actHash, act.sequence);
          const answer = this.#answers.get(act.actHash);
          if (answer !== undefined) expect(act).to.include(answer);
          const held = await ledger.contents.get(act.act.content);
          if (held === null || !("content" in held)) expect.fail(`act ${act.sequence} has lost its content`);
          expect(contentDigest(held.content, held.salt)).to.equal(act.act.content);
        }
      const lost = [...this.#answers.keys()].filter((hash) => !seen.has(hash));
      expect(lost, "acts that were answered and are not there").to.deep.equal([]);
    } finally {
      await ledger.close();
    }
  }

  async remove(): Promise<void> {
    await rm(this.#test.folder, { recursive: true });
  }

  #take(answer: Answer): void {
    const first = this.#answers.get(answer.actHash);
    if (first !== undefined) expect(answer, "another answer than the first").to.deep.equal(first);
    this.#answers.set(answer.actHash, answer);
  }

  async #answersOfKilledWriter(file: string): Promise<Answer[]> {
    const writer = startWriter(this.#test.folder, file);
    let output = "";
    let errors = "";
    writer.stdout.on("data", (bytes: Buffer) => (output += bytes.toString()));
    writer.stderr.on("data", (bytes: Buffer) => (errors += bytes.toString()));
    const closed = once(writer, "close");
    // Mostly while acts are being answered; now and then before, down to the journal being executed again.
    const awaited = Math.random() < 0.75 ? "{" : Math.random() < 0.6 ? "open" : "";
    while (!output.includes(awaited) && writer.exitCode === null) await wait(5);
    await Promise.race([wait(Math.random() * 150), closed]);
    writer.kill("SIGKILL");
    await closed;
    expect(errors).to.equal("");
    const lines = output.split("\n").slice(0, -1);
    return lines.filter((line) => line.startsWith("{")).map((line) => answerSchema.parse(JSON.parse(line)));
  }
}

describe("a ledger whose process is killed", function () {
  this.timeout(60_000 + kills * 20_000);
  after(() => rm(compiled, { recursive: true }));

  it(`${kills} times at random moments loses no answered act, doubles none and keeps every content`, async () => {
    let answered = 0;
    for (let killed = 0; killed < kills;) {
      const ledger = await KilledLedger.found();
      for (let round = 0; round < killsPerLedger && killed < kills; round++, killed++) await ledger.round();
      await ledger.check();
      answered += ledger.answered;
      await ledger.remove();
    }
    expect(answered, "acts answered in all: the test would prove nothing without").to.be.greaterThan(kills);
  });
});
