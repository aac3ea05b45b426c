import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { ServiceProblem } from "../../client/ServiceProblem.ts";
import { ServiceUnreachable } from "../../client/ServiceUnreachable.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import type { Output } from "../Output.ts";
import { refusalWords } from "../refusalWords.ts";
import type { KeptActs } from "../signed/KeptActs.ts";
import { type Answered, type KeptAct, sendSigned } from "../signed/sendSigned.ts";
import { Receipts } from "./Receipts.ts";

const HOW_TO_TRY_AGAIN =
  "What was signed is kept. Run the same command again, or: counterfoil send. It is sent again, never signed again.";

/** Sends signed acts, answers for each, and waits until they can be read. @throws CommandFailure where none was recorded */
export async function sendActs(
  output: Output,
  client: CounterfoilClient,
  kept: KeptActs,
  acts: readonly KeptAct[],
  receiptsTo: string | undefined,
): Promise<void> {
  const receipts = new Receipts(receiptsTo, acts.length);
  const answered = await sendSigned(client, acts, kept).catch((error: unknown) => {
    receipts.discard();
    if (!(error instanceof ServiceUnreachable)) throw error;
    throw new CommandFailure(`${error.message} ${HOW_TO_TRY_AGAIN}`, EXIT.failed, { cause: error });
  });
  const recorded = answered.filter(({ outcome }) => !(outcome instanceof ServiceProblem));
  if (recorded.length === 0) receipts.discard();
  const [only, another] = answered;
  if (only !== undefined && another === undefined) answerForOne(output, only, receipts);
  else answerForAll(output, answered, receipts);
  const last = recorded.at(-1)?.outcome;
  if (last !== undefined && !(last instanceof ServiceProblem)) await client.wait(last.receipt.actHash);
}

function answerForOne(output: Output, { signed, outcome, isAnswered }: Answered, receipts: Receipts): void {
  if (outcome instanceof ServiceProblem) {
    if (isAnswered) throw outcome;
    throw new CommandFailure(`${refusalWords(outcome)} ${HOW_TO_TRY_AGAIN}`, EXIT.failed, { cause: outcome });
  }
  const path = receipts.write(outcome);
  const { sequence } = outcome.receipt;
  output.result({ recorded: true, description: signed.words, ...outcome }, () =>
    [
      `Recorded as act ${sequence}.`,
      path === undefined
        ? `Keep its receipt: counterfoil receipt ${sequence} --out FILE`
        : `The receipt is in ${path}.`,
    ].join("\n"),
  );
}

/** Each ends on its own: some may be recorded and others refused. */
function answerForAll(output: Output, answered: readonly Answered[], receipts: Receipts): void {
  const lines = answered.map((one, index) => `${index + 1}. ${lineFor(one, receipts)}`);
  const waits = answered.some(({ isAnswered }) => !isAnswered);
  const acts = answered.map(({ signed, outcome }) =>
    outcome instanceof ServiceProblem
      ? { recorded: false, description: signed.words, problem: outcome.details }
      : { recorded: true, description: signed.words, ...outcome },
  );
  output.result({ acts }, () => [...lines, ...(waits ? [HOW_TO_TRY_AGAIN] : [])].join("\n"));
  if (acts.some(({ recorded }) => !recorded)) process.exitCode = EXIT.doesNotHold;
}

function lineFor({ outcome, isAnswered }: Answered, receipts: Receipts): string {
  if (outcome instanceof ServiceProblem) return `${isAnswered ? "Refused" : "Not answered"}: ${refusalWords(outcome)}`;
  const path = receipts.write(outcome);
  return `Recorded as act ${outcome.receipt.sequence}.${path === undefined ? "" : ` The receipt is in ${path}.`}`;
}
