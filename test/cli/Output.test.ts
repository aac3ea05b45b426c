import { expect } from "chai";
import { Output } from "../../src/cli/Output.ts";

/** What is written to standard output meanwhile. */
function written(print: () => void): string {
  const write = process.stdout.write.bind(process.stdout);
  let text = "";
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  try {
    print();
  } finally {
    process.stdout.write = write;
  }
  return text;
}

describe("what a command prints", () => {
  const title = "Lamps\u001b[2J\u009b1A\u202espmal";

  it("lets no notice's title command the terminal, or turn what is read around", () => {
    const output = new Output(false);
    expect(written(() => output.say(title))).to.equal("Lamps\ufffd[2J\ufffd1A\ufffdspmal\n");
    expect(written(() => output.result({}, () => `${title}\n\tnext`))).to.equal(
      "Lamps\ufffd[2J\ufffd1A\ufffdspmal\n\tnext\n",
    );
  });

  it("keeps every character in JSON, where those that command are escaped", () => {
    const output = new Output(true);
    const line = written(() => output.result({ title }, () => ""));
    expect(JSON.parse(line)).to.deep.equal({ title });
    expect(line).not.to.include("\u001b");
  });
});
