import type { Command } from "commander";
import type { HistoryAnswer } from "../../client/answers.ts";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { ServiceProblem } from "../../client/ServiceProblem.ts";
import { endOfLondonDay, fromRfc3339, londonDateWords, londonWords } from "../../domain/londonTime.ts";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { withReadingService } from "../service/withService.ts";

interface HistoryOptions extends CommonOptions {
  asAt?: string;
  effective?: boolean;
}

/** `counterfoil history OCID`: the acts of a procurement, or of an outside publication, in order and in words. */
export function addHistory(program: Command): void {
  withServiceOptions(program.command("history"))
    .summary("the history of a procurement or publication, in words")
    .description("Prints every act in order: when it was recorded, by whom, what it says and when it happened.")
    .argument("<ocid>", "OCID or id of a procurement, or the OCID of an imported notice")
    .option("--as-at <time>", "only what was recorded by then: a date (the end of that London day) or a time")
    .option("--effective", "with --as-at: what had happened by then, whenever it was recorded")
    .addHelpText("after", "\nExample: counterfoil history ocds-h6vhtk-0550b4 --as-at 2026-08-11")
    .action(async (ocid: string, options: HistoryOptions) => {
      const context = contextOf(options);
      const history = await withReadingService(context, (client) => read(client, ocid, options));
      context.output.result(history, () => inWords(history));
    });
}

/** Our own procurement first; where there is none, the publication under that OCID. */
async function read(client: CounterfoilClient, ocid: string, options: HistoryOptions): Promise<HistoryAnswer> {
  const wish = {
    ...(options.asAt === undefined ? {} : { asAt: options.asAt }),
    ...(options.effective === undefined ? {} : { effective: options.effective }),
  };
  try {
    return await client.reads.procurementHistory(ocid, wish);
  } catch (error) {
    if (!(error instanceof ServiceProblem) || error.status !== 404) throw error;
    return client.reads.evidenceHistory(ocid, wish);
  }
}

export function inWords({ title, entries, count, head }: HistoryAnswer): string {
  const acts = entries.flatMap(({ sequence, recordedAt, happenedOn, description, standing, organisation }) => [
    `${String(sequence).padStart(6)}  ${londonWords(fromRfc3339(recordedAt))}${happenedOn === null ? "" : `, happened on ${dayWords(happenedOn)}`}`,
    `        ${description}${standing === "good" ? "" : ` [${standing}]`}${nowCalled(organisation.nameNow, description)}`,
  ]);
  return [title, "", ...acts, "", `${count} ${count === 1 ? "act" : "acts"}; head ${head ?? "none"}`].join("\n");
}

function dayWords(day: string): string {
  return londonDateWords(endOfLondonDay(day));
}

/** Acts keep the name under which they were signed; most say themselves what it is now. */
function nowCalled(nameNow: string | null, description: string): string {
  return nameNow === null || description.includes(`(now ${nameNow})`) ? "" : ` [now called ${nameNow}]`;
}
