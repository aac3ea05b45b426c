import type { Command } from "commander";
import type { ActWish } from "../../client/ActWish.ts";
import type { PreparedAct } from "../../client/checkPrepared.ts";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import type { PlainKey } from "../../client/PlainKey.ts";
import type { Submission } from "../../domain/acts/Act.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { leftOut } from "../../domain/acts/leftOut.ts";
import { SCHEME_CODES } from "../../domain/codelists/consortiumCodes.ts";
import { SCHEMES } from "../../domain/roles.ts";
import { asRecorded } from "../asRecorded.ts";
import { type CommandContext, type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { organisationOfKey } from "../organisationOfKey.ts";
import { parseWholeNumber } from "../parseWholeNumber.ts";
import { ReceiptFile } from "../ReceiptFile.ts";
import { withReadingService, withService } from "../service/withService.ts";
import { signingKey } from "../signingKey.ts";
import { KINDS, wishFromOptions, type WishOptions } from "../wishFromOptions.ts";

interface ActOptions extends CommonOptions, WishOptions {
  key: string;
  newKey?: string;
  organisation?: number;
  receipt?: string;
  yes?: boolean;
}

type Wish = Omit<ActWish, "organisation">;

const EXAMPLES = `
Examples:
  counterfoil act offer.json --key officer.json --yes
  counterfoil act TenderAmended --key officer.json --subject CMD-2041 --content tender-2.json --yes
  counterfoil act DeliveryRejected --key officer.json --agreement CMD-2041/A1 --content decision.json \\
    --values '{"reason":"criteriaNotMet"}' --yes
  counterfoil act ActAffirmed --key administrator.json --values '{"act":141}' --yes
  counterfoil act KeyRevoked --key administrator.json --values '{"key":"procurement-1","since":"2026-11-20 09:00"}' --yes
  counterfoil act AgreementSigned --key director.json --agreement CMD-2041/A1 --yes`;

/** `counterfoil act KIND`: prepares any kind of act, says it in words, signs it and records it. */
export function addAct(program: Command): void {
  withServiceOptions(program.command("act"))
    .summary("sign and record an act: publish a plan, amend a tender, sign an agreement, …")
    .description(
      "Prepares an act, says in words what would be signed, and with --yes signs and records it. Begin its content with\n" +
        '"counterfoil draft" (docs/contents.md has each member); amounts, days and deadlines are taken from it, and what\n' +
        "the act builds on from the records. --values says the rest, such as a reason. Times are London's, as in\n" +
        "2026-03-02 12:00.",
    )
    .argument("<act>", `a file that "counterfoil draft" began, or a kind: ${KINDS.join(", ")}`)
    .requiredOption("--key <file>", 'the key file to sign with ("demo:LABEL" in a demonstration\'s folder)')
    .option("--organisation <number>", "who acts; else found by the key", parseWholeNumber)
    .option("--subject <name>", "the plan or procurement: OCID, reference or id")
    .option("--agreement <name>", "the agreement or offer: its reference or id")
    .option("--content <json>", "the content: a file with JSON, or JSON; not for countersigning")
    .option(
      "--values <json>",
      "what the content does not tell: JSON, or a file with JSON; codes may be words, acts numbers",
    )
    .option("--built-on <hash>", "the act that is answered, where it does not follow")
    .option("--new-key <file>", "with KeyAdded: the key file of the key that is added")
    .option("--receipt <file>", "write the receipt there, to keep")
    .option("--yes", "sign and record; without it the act is only shown")
    .addHelpText("after", EXAMPLES)
    .action(async (kindOrFile: string, options: ActOptions) => {
      const context = contextOf(options);
      const wish = wishFromOptions(kindOrFile, options);
      const serve = options.yes === true ? withService : withReadingService;
      await serve(context, (client) => act(context, client, wish, options));
    });
}

async function act(context: CommandContext, client: CounterfoilClient, wish: Wish, options: ActOptions): Promise<void> {
  const { output, config } = context;
  const key = await signingKey(config.dataFolder, options.key);
  const newKey = options.newKey === undefined ? undefined : await signingKey(config.dataFolder, options.newKey);
  const organisation = options.organisation ?? (await organisationOfKey(client, key.signer));
  const meant = withNewKey(wish, newKey);
  const values = await asRecorded(client, wish.kind, organisation, meant.values ?? {});
  const prepared = await client.prepare({ ...meant, values, organisation });
  output.say(prepared.description);
  for (const note of prepared.notes) output.say(`Note: ${note}`);
  for (const line of shortcomings(prepared)) output.say(line);
  if (options.yes === true) {
    const submission = await client.sign(prepared, key, newKey);
    const file = options.receipt === undefined ? undefined : new ReceiptFile(options.receipt);
    return record(context, client, submission, prepared, file);
  }
  const { description, notes, act: unsigned } = prepared;
  output.result(
    { recorded: false, description, notes, act: unsigned },
    () => "Nothing was signed. Add --yes to record it.",
  );
}

/** Worked out here: the signer need not believe the service. */
function shortcomings({ act, content }: PreparedAct): string[] {
  const missing = leftOut(act.kind, content);
  return missing.length === 0
    ? []
    : ["It does not say, though its ground and procedure ask for it:", ...missing.map((line) => `  ${line}`)];
}

/** The key that is added is in its file already, so nobody has to copy it. */
function withNewKey(wish: Wish, newKey: PlainKey | undefined): Wish {
  if (newKey === undefined) return wish;
  const ofKey = Object.entries(definitionOf(wish.kind).values).flatMap(([name, { meaning }]): [string, unknown][] => {
    if (meaning.is === "key") return [[name, newKey.signer]];
    return meaning.is === "code" && meaning.list === SCHEME_CODES ? [[name, SCHEMES.plain]] : [];
  });
  return { ...wish, values: { ...wish.values, ...Object.fromEntries(ofKey) } };
}

async function record(
  { output }: CommandContext,
  client: CounterfoilClient,
  submission: Submission,
  { description }: PreparedAct,
  file: ReceiptFile | undefined,
): Promise<void> {
  const receipt = await client.submit(submission).catch((error: unknown) => {
    file?.discard();
    throw error;
  });
  file?.write(receipt);
  const { sequence, actHash } = receipt.receipt;
  output.result({ recorded: true, description, ...receipt }, () =>
    [
      `Recorded as act ${sequence}: ${actHash}`,
      file === undefined
        ? `Keep its receipt: counterfoil receipt ${sequence} --out FILE`
        : `The receipt is in ${file.path}.`,
    ].join("\n"),
  );
  await client.wait(actHash);
}
