import type { Command } from "commander";
import type { PreparedAct } from "../../client/checkPrepared.ts";
import { ActSession, type Wish, type Wished } from "../act/ActSession.ts";
import { type Look, prepareAll } from "../act/prepareAll.ts";
import { requireKeysLeft } from "../act/requireKeysLeft.ts";
import { sendActs } from "../act/sendActs.ts";
import { showActs } from "../act/showActs.ts";
import { askYes, canAsk } from "../askYes.ts";
import { type CommandContext, type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import { NewFile } from "../NewFile.ts";
import { withReadingService, withService } from "../service/withService.ts";
import type { KeptAct } from "../signed/sendSigned.ts";
import { signedText } from "../signed/signedFile.ts";
import { KINDS, wishesFromOptions, type WishOptions } from "../wishFromOptions.ts";

interface ActOptions extends CommonOptions, WishOptions {
  key: string;
  newKey?: string;
  organisation?: string;
  receipt?: string;
  signOnly?: string;
  again?: boolean;
  lastKey?: boolean;
  yes?: boolean;
}

const EXAMPLES = `
Examples:
  counterfoil act offer.json --key officer.json
  counterfoil act delivery.json invoice.json --key director.json --yes
  counterfoil act TenderAmended --key officer.json --subject CMD-2041 --content tender-2.json --yes
  counterfoil act DeliveryRejected --key officer.json --agreement CMD-2041/A1 --content decision.json \\
    --values '{"reason":"criteriaNotMet"}' --yes
  counterfoil act ActAffirmed --key administrator.json --values '{"act":141}' --yes
  counterfoil act KeyRevoked --key administrator.json --values '{"key":"procurement-1","since":"2026-11-20 09:00"}' --yes
  counterfoil act AgreementSigned --key director.json --agreement CMD-2041/A1 --yes`;

/** `counterfoil act`: prepares acts of any kind, says them in words, signs them once and records them. */
export function addAct(program: Command): void {
  withServiceOptions(program.command("act"))
    .summary("sign and record acts: publish a plan, amend a tender, sign an agreement, …")
    .description(
      "Prepares one act or several and says each in words. Then it asks, signs once for all of them, and records them.\n" +
        'Start an act with "counterfoil draft". docs/contents.md describes each member of its content. Amounts, days and\n' +
        "deadlines are taken from the content, and what the act builds on from the records. Give the rest, such as a\n" +
        "reason, with --values. Times are London time, as in 2026-03-02 12:00.\n\n" +
        "What you sign is kept in your own folder until it is answered. If the service does not answer, run the same\n" +
        "command again: the signed act is sent again, and nothing is recorded twice.",
    )
    .argument("<act...>", `files that "counterfoil draft" began, or one kind: ${KINDS.join(", ")}`)
    .requiredOption("--key <file>", 'the key file to sign with ("demo:LABEL" in a demonstration\'s folder)')
    .option("--organisation <name>", "who acts: its name, identifier or number; else found by the key")
    .option("--subject <name>", "the plan or procurement: OCID, reference, title or id")
    .option("--agreement <name>", "the agreement or offer: its reference, title or id, or its act's number")
    .option("--content <json>", "the content: a file with JSON, or JSON; not for countersigning")
    .option(
      "--values <json>",
      "what the content does not tell: JSON, or a file with JSON; codes may be words, acts numbers, organisations names",
    )
    .option("--built-on <hash>", "the act that is answered, where it does not follow")
    .option("--new-key <file>", "with KeyAdded: the key file of the key that is added")
    .option("--receipt <file>", "write the receipt there, to keep; for several acts, a new folder")
    .option("--sign-only <file>", 'sign, and write what was signed there instead of sending it ("counterfoil send")')
    .option("--again", "record it once more, although the same was recorded before")
    .option("--last-key", "with KeyRevoked: revoke the organisation's last key that can add keys")
    .option("--yes", "sign and record without asking")
    .addHelpText("after", EXAMPLES)
    .action(async (kindOrFiles: string[], options: ActOptions) => {
      const context = contextOf(options);
      const wishes = wishesFromOptions(kindOrFiles, options);
      const serve = mayRecord(options) ? withService : withReadingService;
      await serve(context, async (client) => {
        await act(context, await ActSession.begin(context, client, options), wishes, options);
      });
    });
}

async function act(context: CommandContext, session: ActSession, wishes: readonly Wish[], options: ActOptions) {
  const wished = await session.wished(wishes);
  await requireNew(wished, options);
  const waiting = wished.flatMap(({ name, kept }) =>
    kept?.state === "waiting" ? [{ name, signed: kept.signed }] : [],
  );
  const fresh = wished.filter(({ kept }) => kept?.state !== "waiting");
  const looks = await prepareAll(
    session,
    fresh.map(({ wish }) => wish),
  );
  const prepared = looks.map((look) => look.prepared);
  show(context, waiting, looks);
  if (options.signOnly === undefined) requireTaken(looks);
  await requireKeysLeft(session, prepared, options.lastKey);
  if (!(await isAgreed(wished.length, fresh.length, options))) return notSigned(context, prepared, waiting.length);
  const file = options.signOnly === undefined ? undefined : new NewFile(options.signOnly, "signed acts", 0o600);
  const signed = [...waiting, ...(await sign(session, fresh, prepared))];
  if (file !== undefined) return writeSigned(context, session, signed, file);
  await sendActs(context.output, session.client, session.kept, signed, options.receipt);
}

/** What would be refused is not signed: it might lie about, and be carried one day. @throws CommandFailure, ServiceProblem */
function requireTaken(looks: readonly Look[]): void {
  const refused = looks.flatMap(({ refusal }) => refusal ?? []);
  const [first] = refused;
  if (first === undefined) return;
  const what = looks.length === 1 ? "It" : `${refused.length} of ${looks.length} acts`;
  throw new CommandFailure(`${what} would be refused, as said above. Nothing was signed.`, EXIT.failed, {
    cause: first,
  });
}

/** The same wish twice may be meant, and is more often a slip. @throws CommandFailure */
async function requireNew(wished: readonly Wished[], { again }: ActOptions): Promise<void> {
  const before = wished.flatMap(({ wish, kept }) =>
    kept?.state === "recorded" ? [`this ${wish.kind} is already recorded as act ${kept.sequence}`] : [],
  );
  if (before.length === 0 || again === true) return;
  const said = `${sentence(before.join("; "))}.`;
  if (canAsk() && (await askYes(`${said} Record it once more?`))) return;
  throw new CommandFailure(`${said} Nothing was signed. Add --again if it should be recorded once more.`, EXIT.usage);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function show({ output }: CommandContext, waiting: readonly KeptAct[], looks: readonly Look[]): void {
  for (const { signed } of waiting) output.say(`Signed before, not answered yet, and sent again: ${signed.words}`);
  showActs(output, looks);
}

/** Whoever only looks, or signs for another machine, writes nothing into the ledger's folder. */
function mayRecord({ yes, signOnly, json }: ActOptions): boolean {
  return signOnly === undefined && (yes === true || (canAsk() && json !== true));
}

async function isAgreed(count: number, fresh: number, { yes, signOnly, json }: ActOptions): Promise<boolean> {
  if (yes === true) return true;
  if (!canAsk() || json === true) return signOnly !== undefined; // it says itself what is wanted, and sends nothing
  const what = count === 1 ? "it" : `these ${count} acts`;
  if (fresh === 0) return askYes(`Send ${what} again?`);
  return askYes(signOnly === undefined ? `Sign and record ${what}?` : `Sign ${what}?`);
}

function notSigned({ output }: CommandContext, prepared: readonly PreparedAct[], waiting: number): void {
  const unsigned = prepared.map(({ description, notes, act: one }) => ({ description, notes, act: one }));
  const [only, another] = unsigned;
  const value = only !== undefined && another === undefined ? only : { acts: unsigned };
  output.result(
    { recorded: false, ...value },
    () =>
      `Nothing was ${waiting > 0 ? "sent" : "signed"}. Add --yes to record ${unsigned.length + waiting > 1 ? "them" : "it"}.`,
  );
}

/** Kept before anything is sent. */
async function sign(session: ActSession, fresh: readonly Wished[], prepared: readonly PreparedAct[]) {
  const { client, signer, kept } = session;
  const submissions = await client.signAll(prepared, signer.key, signer.newKey);
  const acts: KeptAct[] = [];
  for (const [index, { name }] of fresh.entries()) {
    const [submission, words] = [submissions[index], prepared[index]?.description];
    if (submission === undefined || words === undefined) throw new Error("Every act has a signature.");
    const signed = { words, submission };
    await kept.keep(name, signed);
    acts.push({ name, signed });
  }
  return acts;
}

function writeSigned({ output }: CommandContext, session: ActSession, acts: readonly KeptAct[], file: NewFile) {
  const { path } = file;
  file.write(signedText({ ledger: session.ledger, acts: acts.map(({ signed }) => signed) }));
  output.result(
    { recorded: false, signed: acts.length, file: path },
    () => `Signed, and not sent. ${path} holds what was signed. Carry it with: counterfoil send ${path}`,
  );
}
