import type { Command } from "commander";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { londonWords } from "../../domain/londonTime.ts";
import { actHashOf } from "../actHashOf.ts";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { NewFile } from "../NewFile.ts";
import { withReadingService } from "../service/withService.ts";

interface ReceiptOptions extends CommonOptions {
  out?: string;
}

/** `counterfoil receipt ACT`: gives out the receipt of a recorded act again. */
export function addReceipt(program: Command): void {
  withServiceOptions(program.command("receipt"))
    .summary("get the receipt of a recorded act again")
    .description(
      "Gets the receipt of an act from the service, checks it and keeps it in a file. With it, and a copy of the data\n" +
        "folder, you can find out at any time whether the act is still there (counterfoil verify --receipt FILE).",
    )
    .argument("<act>", "the act's number, or its hash")
    .option("--out <file>", "write it there; else it is printed")
    .addHelpText("after", "\nExample: counterfoil receipt 100 --out receipt-100.json")
    .action(async (act: string, { out, ...options }: ReceiptOptions) => {
      const context = contextOf(options);
      const file = out === undefined ? undefined : new NewFile(out, "receipts");
      const get = async (client: CounterfoilClient) => client.receipt(await actHashOf(client, act));
      const signed = await withReadingService(context, get, { signs: true }).catch((error: unknown) => {
        file?.discard();
        throw error;
      });
      file?.write(JSON.stringify(signed, null, 2));
      const { sequence, kind, time } = signed.receipt;
      context.output.result(signed, () =>
        out === undefined
          ? JSON.stringify(signed, null, 2)
          : `The receipt of act ${sequence} (${kind}, recorded ${londonWords(time)}) is in ${out}. ` +
            `Check it with: counterfoil verify --receipt ${out}`,
      );
    });
}
