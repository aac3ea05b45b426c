import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { keccakOfText } from "../../../src/domain/keccak.ts";
import { type RealService, realService } from "../../http/realService.ts";

const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));
const KEY = "demo:administrator";
const SECRET = keccakOfText("test key first authority");

describe("counterfoil act", () => {
  let service: RealService;
  let folder: string;

  before(async () => {
    service = await realService();
    folder = await mkdtemp(join(tmpdir(), "counterfoil-act-"));
    await service.client.submit(service.test.foundingSigned(1));
    const keys = { administrator: SECRET };
    await writeFile(join(folder, "demonstration.json"), JSON.stringify({ keys }));
  });

  after(async () => {
    await service.stop();
    await rm(folder, { recursive: true });
  });

  const run = (args: readonly string[], url = service.url) =>
    new Promise<{ code: number; output: string }>((resolve) => {
      const env = { ...process.env, COUNTERFOIL_DATA: folder, COUNTERFOIL_HOME: join(folder, "home") };
      const child = execFile(process.execPath, [MAIN, ...args, "--service", url], { env }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr }),
      );
      child.stdin?.end();
    });
  const head = async () => (await service.client.ledger()).head.sequence;
  const kept = () => join(folder, "home", "signed", String(service.test.ledger.identity.chainId));

  async function renaming(name: string): Promise<string> {
    const file = join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify({ kind: "OrganisationRenamed", content: { name } }));
    return file;
  }

  it("signs several acts at once and answers for each", async () => {
    const before = await head();
    const files = [await renaming("First"), join(folder, "affirmed.json")];
    await writeFile(
      join(folder, "affirmed.json"),
      JSON.stringify({ kind: "ActAffirmed", values: { act: 1 }, content: {} }),
    );
    const { code, output } = await run(["act", ...files, "--key", KEY, "--yes"]);
    expect(code, output).to.equal(0);
    expect(output)
      .to.match(/^1\. .*First/m)
      .and.to.contain(`1. Recorded as act ${before + 1}.`);
    expect(output).to.contain(`2. Recorded as act ${before + 2}.`);
    const [one, other] = await Promise.all(
      [before + 1, before + 2].map(async (number) => {
        const [hit] = (await (await fetch(`${service.url}/api/search?q=act%20${number}`)).json()) as { id: string }[];
        return (await service.client.reads.act(hit?.id as `0x${string}`)).signature;
      }),
    );
    expect(one).not.to.equal(other);
    expect(one?.slice(-130), "the key signed once for both").to.equal(other?.slice(-130));
  });

  it("shows, signs nothing and sends nothing until somebody says yes", async () => {
    const before = await head();
    const { code, output } = await run(["act", await renaming("Unsigned"), "--key", KEY]);
    expect(code, output).to.equal(0);
    expect(output).to.contain("Unsigned").and.to.contain("Nothing was signed. Add --yes to record it.");
    expect(await head()).to.equal(before);
  });

  it("asks before the same file is recorded twice", async () => {
    const file = await renaming("Once");
    expect((await run(["act", file, "--key", KEY, "--yes"])).code).to.equal(0);
    const before = await head();
    const again = await run(["act", file, "--key", KEY, "--yes"]);
    expect(again.code).to.equal(2);
    expect(again.output).to.contain(`This OrganisationRenamed is already recorded as act ${before}.`);
    expect(await head()).to.equal(before);
    const meant = await run(["act", file, "--key", KEY, "--yes", "--again"]);
    expect([meant.code, await head()], meant.output).to.deep.equal([0, before + 1]);
  });

  it("keeps what it signed while nothing answers, and sends the same again", async () => {
    const before = await head();
    const file = await renaming("Lost on its way");
    const through = await deafTo("/api/acts");
    const lost = await run(["act", file, "--key", KEY, "--yes"], through.url);
    expect(lost.code).to.equal(1);
    expect(lost.output).to.contain("What was signed is kept.");
    expect(await head(), "it was recorded, and nobody was told").to.equal(before + 1);
    const [waiting] = (await readdir(kept())).filter((name) => !name.endsWith(".new"));
    expect(waiting).not.to.equal(undefined);
    expect((await stat(kept())).mode & 0o777).to.equal(0o700);
    for (const name of await readdir(kept())) expect((await stat(join(kept(), name))).mode & 0o777).to.equal(0o600);
    const again = await run(["act", file, "--key", KEY, "--yes"]);
    expect([again.code, await head()], again.output).to.deep.equal([0, before + 1]);
    expect(again.output).to.contain(`Recorded as act ${before + 1}.`);
    through.server.close();
  });

  it("signs for somebody else to send, and sending twice does no harm", async () => {
    const before = await head();
    const signed = join(folder, "signed.json");
    const file = await renaming("Carried");
    expect((await run(["act", file, "--key", KEY, "--sign-only", signed])).output).to.contain("Signed, and not sent.");
    expect([await head(), (await stat(signed)).mode & 0o777]).to.deep.equal([before, 0o600]);
    expect(await readFile(signed, "utf8")).not.to.contain(SECRET);
    for (const time of ["first", "second"]) {
      const sent = await run(["send", signed]);
      expect([sent.code, await head()], `${time}: ${sent.output}`).to.deep.equal([0, before + 1]);
    }
    expect((await run(["send"])).output).to.contain("Nothing that you signed waits for an answer.");
  });

  it("keeps nothing of an act that was refused", async () => {
    const file = join(folder, "refused.json");
    await writeFile(
      file,
      JSON.stringify({ kind: "ActAffirmed", values: { act: 1 }, builtOn: `0x${"00".repeat(32)}`, content: {} }),
    );
    const count = (await readdir(kept())).length;
    const refused = await run(["act", file, "--key", KEY, "--yes"]);
    expect(refused.code, refused.output).to.equal(1);
    expect(refused.output).to.contain("The ledger would refuse it now.").and.to.contain("Nothing was signed.");
    expect(refused.output, "hashes are behind --json").not.to.match(/0x[0-9a-f]{64}/);
    expect((await readdir(kept())).length).to.equal(count);
    expect(existsSync(join(folder, "receipt.json"))).to.equal(false);
  });

  it("wants it said that the last key which can add keys is revoked", async () => {
    const before = await head();
    const key = service.test.keys[0].signer;
    const revoking = [
      "act",
      "KeyRevoked",
      "--key",
      KEY,
      "--values",
      JSON.stringify({ key, since: "2025-10-01 09:00" }),
    ];
    const { code, output } = await run([...revoking, "--content", "{}", "--yes"]);
    expect(code, output).to.equal(2);
    expect(output)
      .to.match(/This is the last key of .* that can add or revoke keys/)
      .and.to.contain("--last-key");
    expect(await head()).to.equal(before);
    const { output: shown } = await run([...revoking, "--content", "{}", "--last-key"]);
    expect(shown)
      .to.match(/Fingerprint of the key: ([0-9a-f]{4} ){3}[0-9a-f]{4}\n/)
      .and.to.contain("Add --yes");
  });

  /** Hands everything on, and loses the answers of one path. */
  async function deafTo(path: string): Promise<{ url: string; server: Server }> {
    const server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (text: string) => (body += text));
      request.on("end", () => {
        const init = { method: request.method ?? "GET", headers: { "Content-Type": "application/json" } };
        void fetch(service.url + (request.url ?? ""), body === "" ? init : { ...init, body }).then(async (got) => {
          if (request.url === path) return response.destroy();
          return response.writeHead(got.status, { "Content-Type": "application/json" }).end(await got.text());
        });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
  }
});
