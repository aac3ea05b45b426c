import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const mocha = fileURLToPath(new URL("../../node_modules/mocha/bin/mocha.js", import.meta.url));
const story = fileURLToPath(new URL("./theClocksChange.test.ts", import.meta.url));

/** Runs the story of the changing clocks where the machine's own clock is set to another zone. */
async function toldIn(zone: string): Promise<{ code: unknown; said: string }> {
  const rules = ["--no-config", "--extension", "ts", "--timeout", "60000", "--exit"];
  const told = spawn(process.execPath, [mocha, ...rules, story], { env: { ...process.env, TZ: zone } });
  let said = "";
  for (const stream of [told.stdout, told.stderr]) stream.on("data", (piece: Buffer) => (said += piece.toString()));
  const [code] = (await once(told, "close")) as [unknown];
  return { code, said };
}

describe("a server in another time zone", () => {
  for (const zone of ["America/Los_Angeles", "Asia/Kolkata"]) {
    it(`keeps London time in ${zone}`, async () => {
      const { code, said } = await toldIn(zone);
      expect(said).to.include("passing").and.not.to.include("failing");
      expect(code).to.equal(0);
    });
  }
});
