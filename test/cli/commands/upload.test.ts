import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { mediaTypeOf } from "../../../src/cli/mediaTypeOf.ts";

const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));

describe("counterfoil upload", () => {
  const upload = (file: string) =>
    spawnSync(process.execPath, [MAIN, "upload", file, "--key", "officer.json", "--public"], { encoding: "utf8" });

  it("takes no folder, no empty file and nothing that is not there for a document", async () => {
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-upload-"));
    await writeFile(join(folder, "brief.pdf"), "");
    await mkdir(join(folder, "briefs.pdf"));
    const said = ["brief.pdf", "briefs.pdf", "other.pdf"].map((name) => upload(join(folder, name)).stderr);
    expect(said[0]).to.include("is empty. Was it saved?");
    expect(said[1]).to.include("is no file.");
    expect(said[2]).to.include("is not there.");
    await rm(folder, { recursive: true });
  });

  it("asks what a file is whose name does not tell, since a wrong media type would be recorded for good", () => {
    expect(upload("brief.final").stderr).to.include("--type application/pdf");
    expect(mediaTypeOf("Brief.DOCX")).to.match(/wordprocessingml/);
    expect(mediaTypeOf("brief")).to.equal(undefined);
  });

  it("asks whether the public may read the document before anything is sent", () => {
    const { status, stderr } = spawnSync(process.execPath, [MAIN, "upload", "brief.pdf", "--key", "officer.json"], {
      encoding: "utf8",
    });
    expect(status).to.equal(2);
    expect(stderr).to.include("May the public read brief.pdf?").and.include("--public");
  });
});
