import type { Command } from "commander";
import type { DraftWish } from "../../client/DraftWish.ts";
import type { ActKind } from "../../domain/acts/Act.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { asRecord } from "../../domain/entry/asRecord.ts";
import { blankOf, optionalMembers } from "../../domain/entry/blank.ts";
import { laidOver } from "../../domain/entry/laidOver.ts";
import { type CommandContext, type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import { NewFile } from "../NewFile.ts";
import { organisationOfKey } from "../organisationOfKey.ts";
import { parseWholeNumber } from "../parseWholeNumber.ts";
import { withReadingService } from "../service/withService.ts";
import { signingKey } from "../signingKey.ts";
import { vatAnew } from "../vatAnew.ts";
import { jsonOf, kindNamed, KINDS } from "../wishFromOptions.ts";

interface DraftOptions extends CommonOptions {
  key: string;
  subject?: string;
  agreement?: string;
  milestone?: number;
  supplier?: string;
  invoice?: string;
  payment?: number;
  out?: string;
  with?: string;
  optional?: string[];
}

const EXAMPLES = `
Examples:
  counterfoil draft TenderPublished --key officer.json --subject CMD-2041 --out tender.json
  counterfoil draft InvoiceRecorded --key director.json --agreement CMD-2041/A1 --milestone 1 --out invoice.json
Then fill in what is blank (⟨…⟩), and:
  counterfoil act invoice.json --key director.json --yes`;

/** `counterfoil draft KIND`: begins an act with what the records say, and leaves the rest blank. */
export function addDraft(program: Command): void {
  withServiceOptions(program.command("draft"))
    .summary("start an act from what is already recorded, for you to complete")
    .description(
      "Prints a draft as JSON, or writes it to the file that --out names. It holds what is already recorded; what you have to add is blank (⟨…⟩), and an act with\n" +
        "blanks is refused. Optional members are left out and named on standard error; --optional adds them.\n" +
        "docs/contents.md says what belongs into each.",
    )
    .argument("<kind>", `one of: ${KINDS.join(", ")}`)
    .requiredOption("--key <file>", "the key of who will act; nothing is signed")
    .option("--subject <name>", "the plan or procurement: OCID, reference, title or id")
    .option("--agreement <name>", "the agreement or offer: its reference, title or id, or its act's number")
    .option("--milestone <number>", "which milestone; else the first on which something is to happen", parseWholeNumber)
    .option("--supplier <name>", "who is offered to, where several won: its name, identifier or number")
    .option("--invoice <number>", "which invoice, by the supplier's number; else the one that waits")
    .option("--payment <act>", "which payment, by the number of its act; else the one that waits", parseWholeNumber)
    .option("--with <file>", "a file of your own with parts of the draft, laid over it")
    .option("--out <file>", "write the draft there; a file that is there already is kept")
    .option("--optional <member...>", "add these optional members, blank, for you to fill in")
    .addHelpText("after", EXAMPLES)
    .action(async (kind: string, options: DraftOptions) => {
      const context = contextOf(options);
      const wanted = kindNamed(kind);
      await withReadingService(context, async (client) => {
        const { signer } = await signingKey(context.config.dataFolder, options.key);
        const organisation = await organisationOfKey(client, signer);
        const draft = await client.draft({ kind: wanted, organisation, ...about(options) });
        const own = options.with === undefined ? {} : vatAnew(jsonOf(options.with, "--with"));
        const begun = withOptional(wanted, laidOver({ ...draft }, own), options.optional ?? []);
        tellOptional(context, wanted, begun);
        writeDraft(context, begun, options.out);
      });
    });
}

/** What the draft is about, as far as it was said. */
function about({ subject, agreement, milestone, supplier, invoice, payment }: DraftOptions): Partial<DraftWish> {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(milestone === undefined ? {} : { milestone }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(invoice === undefined ? {} : { invoice }),
    ...(payment === undefined ? {} : { payment }),
  };
}

type Begun = Readonly<Record<string, unknown>>;

/** @throws CommandFailure for a member that the content cannot have */
function withOptional(kind: ActKind, begun: Begun, names: readonly string[]): Begun {
  if (names.length === 0) return begun;
  const { content: schema } = definitionOf(kind);
  const may = optionalMembers(schema, begun["content"]);
  const added = names.map((name): [string, unknown] => {
    const member = may.get(name);
    if (member !== undefined) return [name, blankOf(member, name)];
    const known =
      may.size === 0 ? "It has none." : `Those that it may have besides are: ${[...may.keys()].join(", ")}.`;
    throw new CommandFailure(`"${name}" is no optional member that this ${kind} still lacks. ${known}`, EXIT.usage);
  });
  return { ...begun, content: { ...asRecord(begun["content"]), ...Object.fromEntries(added) } };
}

function tellOptional({ output }: CommandContext, kind: ActKind, begun: Begun): void {
  const left = [...optionalMembers(definitionOf(kind).content, begun["content"]).keys()];
  if (left.length > 0) output.note(`It may also say: ${left.join(", ")}. Add them with --optional.`);
}

/** @throws CommandFailure where the file is there already: somebody may have filled it in */
function writeDraft({ output }: CommandContext, begun: Begun, path: string | undefined): void {
  const text = JSON.stringify(begun, null, 2);
  if (path === undefined) return output.result(begun, () => text);
  new NewFile(path, "drafts").write(text);
  output.result(
    { ...begun, file: path },
    () => `The draft is in ${path}. Fill in what is blank (⟨…⟩), then: counterfoil act ${path}`,
  );
}
