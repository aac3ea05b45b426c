import { createInterface } from "node:readline";

/** Whether somebody sits at this terminal who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Asks at the terminal; only "yes" or "y" is a yes. */
export async function askYes(question: string): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await new Promise<string>((resolve) => {
    reader.once("close", () => resolve("")); // the end of the input is no yes
    reader.question(`${question} (yes or no) `, resolve);
  });
  reader.close();
  return /^y(es)?$/i.test(answer.trim());
}
