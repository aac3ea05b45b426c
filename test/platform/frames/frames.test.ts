import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { openAppendFile } from "../../../src/platform/frames/AppendFile.ts";
import { encodeFrame } from "../../../src/platform/frames/frame.ts";
import { FrameReader } from "../../../src/platform/frames/FrameReader.ts";
import { FramesDamaged } from "../../../src/platform/frames/FramesDamaged.ts";
import { FrameWriter } from "../../../src/platform/frames/FrameWriter.ts";

const payloads = ['{"head":1}', '{"block":1,"text":"£"}', `{"block":2,"text":"${"x".repeat(300)}"}`];
const frames = payloads.map(encodeFrame);
const lastOffset = (frames[0]?.length ?? 0) + (frames[1]?.length ?? 0);

describe("a file of frames", () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
    path = join(folder, "journal");
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function readAll(): Promise<{ payloads: string[]; reader: FrameReader }> {
    const reader = new FrameReader(path);
    const read: string[] = [];
    for await (const frame of reader.frames()) read.push(frame.payload);
    return { payloads: read, reader };
  }

  async function damage(): Promise<FramesDamaged> {
    return readAll().then(
      () => expect.fail("read without complaint"),
      (error: unknown) => {
        if (!(error instanceof FramesDamaged)) throw error;
        return error;
      },
    );
  }

  it("gives back what was appended, over several openings", async () => {
    let writer = await FrameWriter.open(path, 0, openAppendFile);
    await writer.append(frames.slice(0, 2));
    await writer.close();
    writer = await FrameWriter.open(path, lastOffset, openAppendFile);
    await writer.append(frames.slice(2));
    await writer.close();

    const { payloads: read, reader } = await readAll();
    expect(read).to.deep.equal(payloads);
    expect(reader.torn).to.equal(null);
    expect(reader.end).to.equal(Buffer.concat(frames).length);
  });

  it("takes a last frame cut at any byte as torn, and keeps all before it", async () => {
    const last = frames[2] ?? Buffer.alloc(0);
    for (let kept = 1; kept < last.length; kept++) {
      await writeFile(path, Buffer.concat([...frames.slice(0, 2), last.subarray(0, kept)]));
      const { payloads: read, reader } = await readAll();
      expect(read, `cut after ${kept} bytes`).to.deep.equal(payloads.slice(0, 2));
      expect(reader.torn).to.deep.equal({ offset: lastOffset, bytes: kept });
    }
  });

  it("takes pages that the disk never wrote as torn", async () => {
    const last = Buffer.from(frames[2] ?? "");
    for (const start of [0, 20, 80, 200]) {
      const holed = Buffer.from(last).fill(0, start, start + 60);
      await writeFile(path, Buffer.concat([...frames.slice(0, 2), holed]));
      expect((await readAll()).reader.torn?.offset).to.equal(lastOffset);
    }
  });

  it("names the entry in which any one byte was changed, the last one included", async () => {
    const whole = Buffer.concat(frames);
    for (let position = 0; position < whole.length; position++) {
      const changed = Buffer.from(whole);
      changed[position] = (changed[position] ?? 0) ^ 1;
      await writeFile(path, changed);
      const entry = position < (frames[0]?.length ?? 0) ? 0 : position < lastOffset ? 1 : 2;
      expect((await damage()).entry, `byte ${position}`).to.equal(entry);
    }
  });

  it("does not take a frame in the middle as torn", async () => {
    await writeFile(
      path,
      Buffer.concat(
        [frames[0] ?? "", (frames[1] ?? Buffer.alloc(0)).subarray(0, 90), frames[2] ?? ""].map((part) =>
          Buffer.from(part),
        ),
      ),
    );
    expect((await damage()).message).to.match(/entry 1 at byte \d+/);
  });

  it("does not take appended foreign bytes as torn", async () => {
    await writeFile(path, Buffer.concat(frames));
    await appendFile(path, "some text\n");
    expect((await damage()).entry).to.equal(3);
  });

  it("cuts off what stands behind the last whole frame when it is opened for writing", async () => {
    await writeFile(path, Buffer.concat(frames));
    await truncate(path, lastOffset + 30);
    const writer = await FrameWriter.open(path, lastOffset, openAppendFile);
    await writer.close();
    expect((await readFile(path)).length).to.equal(lastOffset);
  });
});
