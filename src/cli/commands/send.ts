import type { Command } from "commander";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { actHash } from "../../domain/acts/actHash.ts";
import { sendActs } from "../act/sendActs.ts";
import { type CommandContext, type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { withService } from "../service/withService.ts";
import { KeptActs } from "../signed/KeptActs.ts";
import type { KeptAct } from "../signed/sendSigned.ts";
import { readSignedFile, type SignedActs } from "../signed/signedFile.ts";
import { userFolder } from "../signed/userFolder.ts";

interface SendOptions extends CommonOptions {
  receipt?: string;
}

/** `counterfoil send FILE`: carries acts that were signed before. */
export function addSend(program: Command): void {
  withServiceOptions(program.command("send"))
    .summary("send acts that are already signed")
    .description(
      'Sends the acts in a file that "counterfoil act --sign-only FILE" wrote, perhaps on a machine without network.\n' +
        "Without a file it sends everything that you signed on this machine and that has no answer yet. No key is\n" +
        "needed. An act that is sent twice is recorded once.",
    )
    .argument("[file]", "a file of signed acts")
    .option("--receipt <file>", "write the receipt there, to keep; for several acts, a new folder")
    .addHelpText("after", "\nExample: counterfoil send signed.json --receipt receipt.json")
    .action(async (file: string | undefined, options: SendOptions) => {
      const context = contextOf(options);
      const given = file === undefined ? undefined : readSignedFile(file);
      await withService(context, (client) => send(context, client, given, options));
    });
}

async function send(
  { output }: CommandContext,
  client: CounterfoilClient,
  given: SignedActs | undefined,
  { receipt }: SendOptions,
): Promise<void> {
  const { chainId } = await client.identity();
  const kept = new KeptActs(userFolder(), chainId);
  if (given !== undefined && given.ledger !== chainId)
    throw new CommandFailure(
      `These acts are signed for ledger ${given.ledger}, and this service keeps ledger ${chainId}. Name the right one with --service or --data.`,
    );
  const acts = given === undefined ? kept.waiting() : await named(client, kept, given);
  if (acts.length === 0) return output.result({ acts: [] }, () => "Nothing that you signed waits for an answer.");
  for (const { signed } of acts) output.say(signed.words);
  await sendActs(output, client, kept, acts, receipt);
}

/** What was signed on this machine is kept here under the name of its wish; from elsewhere, the act's hash will do. */
async function named(client: CounterfoilClient, kept: KeptActs, { acts }: SignedActs): Promise<KeptAct[]> {
  const identity = await client.identity();
  const own = new Map(kept.waiting().map(({ name, signed }) => [actHash(signed.submission.act, identity), name]));
  const all: KeptAct[] = [];
  for (const signed of acts) {
    const hash = actHash(signed.submission.act, identity);
    const name = own.get(hash) ?? hash.slice(2);
    await kept.keep(name, signed);
    all.push({ name, signed });
  }
  return all;
}
