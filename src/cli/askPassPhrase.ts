import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

const VARIABLE = "COUNTERFOIL_PASSPHRASE";

/**
 * A pass phrase from the environment, else typed at the terminal without being shown. Never an argument: those stand
 * in shells' histories and in process lists.
 */
export async function askPassPhrase(question: string): Promise<string> {
  const given = process.env[VARIABLE];
  if (given !== undefined && given !== "") return given;
  if (!process.stdin.isTTY) {
    throw new CommandFailure(`A pass phrase is needed. Set ${VARIABLE}, or run this at a terminal.`, EXIT.usage);
  }
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await new Promise<string>((resolve) => reader.question("", resolve));
  reader.close();
  process.stderr.write("\n");
  return answer;
}
