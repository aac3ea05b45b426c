import type { Command } from "commander";
import { embeddedTrustRoot } from "../../ledger/verification/embeddedTrustRoot.ts";
import { JournalView } from "../../ledger/verification/JournalView.ts";
import { fingerprintOf } from "../../verify/fingerprintOf.ts";
import { TRUST_ROOT_FORMAT, type TrustRoot } from "../../verify/TrustRoot.ts";
import { type CommonOptions, contextOf, withCommonOptions } from "../CommandContext.ts";
import { NewFile } from "../NewFile.ts";
import { requireLedger } from "../service/withService.ts";

interface TrustRootOptions extends CommonOptions {
  out?: string;
}

/** `counterfoil trust-root`: what somebody has to be sure of who checks files of this ledger. */
export function addTrustRoot(program: Command): void {
  withCommonOptions(program.command("trust-root"))
    .summary("write down which ledger this is, for whoever checks its files elsewhere")
    .description(
      "Writes the ledger's chain id, contracts, founders and the operator's key into one file, and prints its\n" +
        "fingerprint. Hand the file on, and compare the fingerprint by telephone: whoever checks a case file rests on it.",
    )
    .option("-o, --out <file>", "write it there; else it is printed")
    .addHelpText("after", "\nExample: counterfoil trust-root -o trust-root.json")
    .action(async ({ out, ...options }: TrustRootOptions) => {
      const { output, config } = contextOf(options);
      requireLedger(config.dataFolder);
      const file = out === undefined ? undefined : new NewFile(out, "trust roots");
      const trust = await trustRootOf(config.dataFolder).catch((error: unknown) => {
        file?.discard();
        throw error;
      });
      const text = JSON.stringify(trust, null, 2);
      file?.write(text);
      const fingerprint = fingerprintOf(trust);
      const sandbox = trust.terms?.sandbox === true;
      output.note(`Fingerprint: ${fingerprint}${sandbox ? " (a sandbox: evidence of nothing)" : ""}`);
      output.result({ file: out ?? null, fingerprint, sandbox, trustRoot: trust }, () =>
        out === undefined ? text : `The trust root is in ${out}.`,
      );
    });
}

async function trustRootOf(folder: string): Promise<TrustRoot> {
  const { founding } = await JournalView.open(folder);
  const { trust } = await embeddedTrustRoot(founding, () => JournalView.codeAtFounding(folder));
  return { format: TRUST_ROOT_FORMAT, ...trust };
}
