import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = await readFile(join(ROOT, "docs", "a-week.md"), "utf8");
const MAIN = join(ROOT, "src", "main.ts");

/** Every command of the page's shell blocks, in order, put together where it goes on on the next line. */
const COMMANDS = [...PAGE.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = ""]) =>
  block
    .trim()
    .replaceAll(/\\\n\s*/g, "")
    .split("\n"),
);

describe("the week of docs/a-week.md", function () {
  this.timeout(300_000);
  let folder: string;
  let service: ChildProcess;
  let environment: NodeJS.ProcessEnv;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-week-"));
    await symlink(join(ROOT, "docs"), join(folder, "docs"));
    await mkdir(join(folder, "bin"));
    // `npx counterfoil` as it is on the reader's machine, without npm in between.
    await writeFile(join(folder, "bin", "npx"), `#!/bin/sh\nshift\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
    await chmod(join(folder, "bin", "npx"), 0o755);
    environment = {
      ...process.env,
      PATH: `${join(folder, "bin")}:${process.env["PATH"]}`,
      PORT: "0",
      COUNTERFOIL_PASSPHRASE: "a pass phrase that is asked for",
      COUNTERFOIL_DATA: join(folder, "data"),
      COUNTERFOIL_HOME: join(folder, "home"),
    };
    service = spawn(process.execPath, [MAIN, "demo"], { cwd: folder, env: environment });
    await played(service);
  });

  after(async () => {
    const ended = new Promise((resolve) => service.once("exit", resolve));
    service.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true });
  });

  const run = async (command: string) => {
    const child = spawn("sh", ["-c", command], { cwd: folder, env: environment });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise((resolve) => child.once("close", resolve));
    return { code, output };
  };

  /** What the reader sees of it, by the end of the command. */
  const SEEN: readonly [RegExp, string][] = [
    [/import-plans/, "Published 2 plans"],
    [/procurement\.json --key \S+$/, "Nothing was signed."],
    [/tender\.json .*--yes/, "tenders by"],
    [/amendment\.json .*--yes/, "now version 2"],
    [/diff HCK/, 'Document "Challenge brief": identical'],
    [/award\.json .*--yes/, "Hexagon Research Ltd (up to £40,000 excluding VAT)"],
    [/signed\.receipt\.json --yes/, "It is in force now that both have signed the same text."],
    [/decision\.json .*--yes/, "£27,000 plus VAT £5,400 is payable"],
    [/invoice\.json .*--yes/, "records invoice HX-0107"],
    [/payment\.json .*--yes/, "paid £27,000 plus VAT £5,400 to Hexagon Research Ltd for milestone 1"],
    [/QuestionAnswered/, "answers question 1"],
    [/OrganisationConfirmed/, "can act from now on"],
    [/KeyAdded/, "It may act as administrator and signatory"],
    [/verify --receipt/, "holds"],
    [/verify --all/, "holds"],
  ];
  const seen = new Set<RegExp>();

  for (const command of COMMANDS) {
    it(command, async () => {
      const { code, output } = await run(command);
      expect(code, output).to.equal(0);
      if (command.endsWith("--yes")) expect(output).to.contain("Recorded as act");
      for (const [which, words] of SEEN.filter(([which]) => which.test(command))) {
        expect(output).to.contain(words);
        seen.add(which);
      }
    });
  }

  it("shows its reader all of this", () => {
    expect(SEEN.map(([which]) => which).filter((which) => !seen.has(which))).to.deep.equal([]);
  });
});

/** Until the demonstration is played and the pages are served. */
async function played(demonstration: ChildProcess): Promise<void> {
  let said = "";
  demonstration.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  while (demonstration.exitCode === null) {
    if (/^ +Pages +http/m.test(said)) return;
    await sleep(100);
  }
  throw new Error(`The demonstration ended with ${demonstration.exitCode}: ${said}`);
}
