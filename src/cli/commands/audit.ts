import type { Command } from "commander";
import type { z } from "zod";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { Change, Entry, NotHere, Population, ThreeWay } from "../audit/AuditAnswers.ts";
import { changeWords, entryWords, notHereWords, populationWords, threeWayWords } from "../audit/auditWords.ts";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import { withReadingService } from "../service/withService.ts";

/** An answer as data, and in words. */
interface Told {
  readonly data: object;
  readonly words: string;
}

type Ask = (client: CounterfoilClient) => Promise<Told>;

const QUESTIONS: Readonly<Record<string, Ask>> = {
  "is-this-all": one("population", Population, populationWords),
  "three-way": list("three-way", ThreeWay, threeWayWords),
  "not-here": one("not-here", NotHere, notHereWords),
  late: list("late-records", Entry, entryWords, "Nothing was recorded more than 14 days after it happened."),
  changes: list("changes-after-seen", Change, changeWords, "No tender was changed after bidders had seen it."),
  questioned: list("questioned", Entry, entryWords, "No act is questioned."),
  answered: list("answered", Entry, entryWords, "No act that was in question was affirmed or disowned."),
};

/** `counterfoil audit QUESTION`: what the audit pages say, at the terminal. */
export function addAudit(program: Command): void {
  withServiceOptions(program.command("audit"))
    .summary("what an auditor asks: is this all, was it paid as agreed, …")
    .description(
      "Answers one question, as the audit pages do. This is not proof: use verify for that.\n\n" +
        "  is-this-all  everything counted and summed, with the ledger's head\n" +
        "  three-way    of every agreement: agreed, accepted, invoiced, paid, each difference explained by acts\n" +
        "  not-here     notices without a procurement, procurements without a notice\n" +
        "  late         acts recorded more than 14 days after they happened\n" +
        "  changes      what changed in a tender after bidders saw it, and the deadline's effect\n" +
        "  questioned   acts whose key was later revoked since an earlier time\n" +
        "  answered     acts that were in question and that were affirmed or disowned",
    )
    .argument("[question]", "one of these", "is-this-all")
    .addHelpText("after", "\nExample: counterfoil audit three-way")
    .action(async (question: string, options: CommonOptions) => {
      const ask = Object.hasOwn(QUESTIONS, question) ? QUESTIONS[question] : undefined;
      if (ask === undefined) {
        const known = Object.keys(QUESTIONS).join(", ");
        throw new CommandFailure(`"${question}" is no question of an audit. Ask one of: ${known}.`, EXIT.usage);
      }
      const context = contextOf(options);
      const { data, words } = await withReadingService(context, ask);
      context.output.result(data, () => words);
    });
}

function one<Answer extends z.ZodType<object>>(
  path: string,
  schema: Answer,
  words: (answer: z.output<Answer>) => string,
): Ask {
  return async (client) => {
    const data = await client.reads.get(`audit/${path}`, schema);
    return { data, words: words(data) };
  };
}

function list<Item extends z.ZodType>(
  path: string,
  schema: Item,
  words: (items: readonly z.output<Item>[]) => string,
  none?: string,
): Ask {
  return async (client) => {
    const items: z.output<Item>[] = [];
    for await (const item of client.reads.list(`audit/${path}`, {}, schema)) items.push(item);
    return { data: { items }, words: items.length === 0 && none !== undefined ? none : words(items) };
  };
}
