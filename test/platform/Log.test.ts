import { Writable } from "node:stream";
import { expect } from "chai";
import { createLog } from "../../src/platform/Log.ts";

describe("the log", () => {
  let lines: string[];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  beforeEach(() => (lines = []));

  it("writes one JSON object per line, with level and time in words", () => {
    createLog("info", sink).info({ route: "/api/acts" }, "request");
    const entry = JSON.parse(lines[0] ?? "") as Record<string, unknown>;
    expect(entry).to.include({ level: "info", route: "/api/acts", msg: "request" });
    expect(new Date(String(entry["time"])).getTime()).to.be.closeTo(Date.now(), 5000);
  });

  it("withholds what nobody should have logged", () => {
    createLog("info", sink).info(
      { passphrase: "a", ip: "192.0.2.1", request: { authorization: "b", sha256: "c" } },
      "x",
    );
    expect(lines.join(""))
      .to.contain("[withheld]")
      .and.not.match(/"a"|192\.0\.2\.1|"b"|"c"/);
  });

  it("is silent when told to be", () => {
    createLog("silent", sink).error("x");
    expect(lines).to.deep.equal([]);
  });
});
