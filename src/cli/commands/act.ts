import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Command } from "commander";
import { z } from "zod";
import type { ActWish } from "../../client/ActWish.ts";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { ACT_KINDS } from "../../domain/acts/actKinds.ts";
import type { ActKind } from "../../domain/acts/Act.ts";
import { bytes32Schema } from "../../domain/Hex.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { contextOf, withCommonOptions, type CommandContext, type CommonOptions } from "../CommandContext.ts";
import { EXIT } from "../exitCodes.ts";
import { organisationOfKey } from "../organisationOfKey.ts";
import { parseWholeNumber } from "../parseWholeNumber.ts";
import { withService } from "../service/withService.ts";
import { signingKey } from "../signingKey.ts";

interface ActOptions extends CommonOptions {
  key: string;
  newKey?: string;
  organisation?: number;
  subject?: string;
  builtOn?: string;
  values?: string;
  content?: string;
  receipt?: string;
  yes?: boolean;
}

const KINDS = Object.keys(ACT_KINDS) as ActKind[];
const members = z.record(z.string(), z.unknown());

/** `counterfoil act KIND`: prepares any kind of act, says it in words, signs it and records it. */
export function addAct(program: Command): void {
  withCommonOptions(program.command("act"))
    .summary("sign and record an act: publish a plan, amend a tender, sign an agreement, …")
    .description(
      "Prepares an act, says in words what would be signed, and with --yes signs and records it. What the act builds\n" +
        "on, and values that follow from the records, are filled in by the service and checked here.",
    )
    .argument("<kind>", `one of: ${KINDS.join(", ")}`)
    .requiredOption("--key <file>", 'the key file to sign with ("demo:LABEL" in a demonstration\'s folder)')
    .option("--organisation <number>", "who acts; else found by the key", parseWholeNumber)
    .option("--subject <name>", "the plan or procurement: OCID, reference or id")
    .option("--built-on <hash>", "the offer that is answered, where it does not follow")
    .option("--values <json>", "values to sign: JSON, or a file with JSON")
    .option("--content <json>", "the content: JSON, or a file with JSON (docs/contents.md); not for countersigning")
    .option("--new-key <file>", "with KeyAdded: the key file of the key that is added")
    .option("--receipt <file>", "write the receipt there, to keep")
    .option("--yes", "sign and record; without it the act is only shown")
    .addHelpText("after", "\nExample: counterfoil act AgreementSigned --key director.json --built-on 0x… --yes")
    .action(async (kind: string, options: ActOptions) => {
      const context = contextOf(options);
      const wish = wishOf(requireKind(kind), options);
      await withService(context, (client) => act(context, client, wish, options));
    });
}

type UnaddressedWish = Omit<ActWish, "organisation">;

function requireKind(text: string): ActKind {
  const kind = KINDS.find((known) => known === text);
  if (kind !== undefined) return kind;
  throw new CommandFailure(`There is no kind of act "${text}". Use one of: ${KINDS.join(", ")}.`, EXIT.usage);
}

function wishOf(kind: ActKind, options: ActOptions): UnaddressedWish {
  const { subject, builtOn, values, content } = options;
  return {
    kind,
    ...(subject === undefined ? {} : { subject }),
    ...(builtOn === undefined ? {} : { builtOn: hashOf(builtOn) }),
    ...(values === undefined ? {} : { values: jsonOf(values, "--values") }),
    ...(content === undefined ? {} : { content: jsonOf(content, "--content") }),
  };
}

function hashOf(text: string): `0x${string}` {
  const parsed = bytes32Schema.safeParse(text.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new CommandFailure(`"${text}" is no act's hash: expected 0x and 64 hexadecimal digits.`, EXIT.usage);
}

/** JSON given as such, or in a file. */
function jsonOf(text: string, option: string): Record<string, unknown> {
  const source = existsSync(text) ? readFileSync(text, "utf8") : text;
  try {
    return members.parse(JSON.parse(source));
  } catch {
    throw new CommandFailure(`${option} is neither a JSON object nor a file that holds one.`, EXIT.usage);
  }
}

async function act(
  { output, config }: CommandContext,
  client: CounterfoilClient,
  unaddressed: UnaddressedWish,
  options: ActOptions,
): Promise<void> {
  const key = await signingKey(config.dataFolder, options.key);
  const organisation = options.organisation ?? (await organisationOfKey(client, key.signer));
  if (organisation === undefined) {
    throw new CommandFailure(
      `The Directory knows no key ${key.signer}. Is it the right key file, and this its ledger?`,
    );
  }
  const prepared = await client.prepare({ ...unaddressed, organisation });
  output.say(prepared.description);
  if (options.yes !== true) {
    const { description, act: unsigned } = prepared;
    output.result({ recorded: false, description, act: unsigned }, () => "Nothing was signed. Add --yes to record it.");
    return;
  }
  const newKey = options.newKey === undefined ? undefined : await signingKey(config.dataFolder, options.newKey);
  const receipt = await client.submit(await client.sign(prepared, key, newKey));
  await client.wait(receipt.receipt.actHash);
  if (options.receipt !== undefined) writeFileSync(options.receipt, `${JSON.stringify(receipt, null, 2)}\n`);
  output.result({ recorded: true, description: prepared.description, ...receipt }, () =>
    [
      `Recorded as act ${receipt.receipt.sequence}: ${receipt.receipt.actHash}`,
      options.receipt === undefined
        ? `Keep its receipt: counterfoil receipt ${receipt.receipt.sequence} --out FILE`
        : `The receipt is in ${options.receipt}.`,
    ].join("\n"),
  );
}
