import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { type RealService, realService } from "../../http/realService.ts";

const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));

describe("a command for a service on another machine", () => {
  let service: RealService;
  let folder: string;

  before(async () => {
    service = await realService();
    folder = await mkdtemp(join(tmpdir(), "counterfoil-elsewhere-"));
    await service.client.submit(service.test.foundingSigned(1));
  });

  after(async () => {
    await service.stop();
    await rm(folder, { recursive: true });
  });

  const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    new Promise<{ code: number; output: string }>((resolve) => {
      const env = { ...process.env, COUNTERFOIL_DATA: join(folder, "data"), ...more };
      execFile(process.execPath, [MAIN, ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr }),
      );
    });

  it("needs no ledger of one's own, and makes none", async () => {
    const { code, output } = await run(["status", "--service", service.url]);
    expect([code, output]).to.deep.equal([0, output]);
    expect(output).to.contain(`Ledger ${service.test.ledger.identity.chainId}`).and.contain(service.url);
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it("takes the address from the environment too", async () => {
    const { code, output } = await run(["receipt", "1"], { COUNTERFOIL_SERVICE: service.url });
    expect(code, output).to.equal(0);
    expect(output).to.contain("counterfoil/receipt/1");
  });

  it("reads there what can happen to an organisation and its keys", async () => {
    const { code, output } = await run(["next", "1", "--service", service.url]);
    expect(code, output).to.equal(0);
    expect(output).to.match(/may change its name \(OrganisationRenamed, role administrator\)/);
    expect(output).to.match(/\nKey .+\n.* may revoke the key \(KeyRevoked/);
    const none = await run(["next", "GB-COH-99999999", "--service", service.url]);
    expect(none.output).to.contain(
      'No procurement, plan, organisation, motion or agreement is called "GB-COH-99999999".',
    );
  });

  it("says what is no address, and what does not answer", async () => {
    const wrong = await run(["status", "--service", "records.example"]);
    expect(wrong.code).to.equal(2);
    expect(wrong.output).to.contain('"records.example" is no address of a service');
    const silent = await run(["status", "--service", "http://127.0.0.1:9"]);
    expect(silent.code).to.equal(1);
    expect(silent.output).to.contain("http://127.0.0.1:9");
    expect(silent.output).not.to.contain("    at ");
  });
});
