import type { Command } from "commander";
import { z } from "zod";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { namesRead } from "../../client/namesRead.ts";
import { NameBook } from "../../domain/entry/NameBook.ts";
import { NotClear } from "../../domain/entry/NotClear.ts";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { withReadingService } from "../service/withService.ts";

/** Whoever only looks is party to nothing. */
const NOBODY = 0;

const Next = z.looseObject({
  kind: z.string(),
  by: z.array(z.looseObject({ number: z.int(), name: z.string() })),
  who: z.string(),
  roles: z.array(z.string()),
  words: z.string(),
});

const Standing = z.looseObject({ title: z.string(), next: z.array(Next) });

const Agreement = Standing.extend({
  variations: z.array(z.looseObject({ offer: z.looseObject({ sequence: z.int() }), next: z.array(Next) })),
  milestones: z.array(Standing.extend({ number: z.int() })),
});

const Organisation = z.looseObject({
  name: z.string(),
  next: z.array(Next),
  keys: z.array(z.looseObject({ keyId: z.string(), label: z.string().nullable(), next: z.array(Next) })),
});

const Motions = z.array(z.looseObject({ id: z.string(), description: z.string(), next: z.array(Next) }));

/** A thing, and what can happen to it now. */
interface Part {
  readonly what: string;
  readonly next: readonly z.infer<typeof Next>[];
}

/** `counterfoil next NAME`: what can happen now to a thing that acts move, and by whom. */
export function addNext(program: Command): void {
  withServiceOptions(program.command("next"))
    .summary("what can happen now, and by whom")
    .description("Prints each act that the rules allow now, who may sign it, and with which role.")
    .argument(
      "<name>",
      "a procurement, plan or agreement: its reference, OCID or id; an agreement also: its title or its act's number; an organisation: its number or identifier; a motion: its id",
    )
    .addHelpText("after", "\nExamples:\n  counterfoil next CAM-2026-014\n  counterfoil next GB-COH-01234567")
    .action(async (name: string, options: CommonOptions) => {
      const context = contextOf(options);
      const parts = await withReadingService(context, (client) => read(client, name));
      context.output.result(parts, () => parts.map(inWords).join("\n\n"));
    });
}

async function read(client: CounterfoilClient, name: string): Promise<Part[]> {
  for (const list of ["procurements", "plans"]) {
    const path = `${list}/${encodeURIComponent(name)}`;
    if (!(await client.reads.has(path))) continue;
    const { title, next } = await client.reads.get(path, Standing);
    return [{ what: title, next }];
  }
  return (await organisation(client, name)) ?? (await motion(client, name)) ?? (await agreement(client, name));
}

/** By its number or one of its identifiers. */
async function organisation({ reads }: CounterfoilClient, name: string): Promise<Part[] | undefined> {
  const path = `organisations/${/^\d+$/.test(name) ? name : `by-identifier/${encodeURIComponent(name)}`}`;
  if (!(await reads.has(path))) return undefined;
  const { name: called, next, keys } = await reads.get(path, Organisation);
  return [{ what: called, next }, ...keys.map((key) => ({ what: `Key ${key.label ?? key.keyId}`, next: key.next }))];
}

/** By its id. */
async function motion({ reads }: CounterfoilClient, name: string): Promise<Part[] | undefined> {
  const motions = await reads.get("motions", Motions);
  const found = motions.find(({ id }) => id === name);
  return found && [{ what: `Motion: ${found.description}`, next: found.next }];
}

async function agreement(client: CounterfoilClient, name: string): Promise<Part[]> {
  const { title, next, variations, milestones } = await client.reads.get(
    `agreements/${await agreementMeant(client, name)}`,
    Agreement,
  );
  return [
    { what: title, next },
    ...variations.map((one) => ({ what: `Variation offered by act ${one.offer.sequence}`, next: one.next })),
    ...milestones.map((one) => ({ what: `Milestone ${one.number}: ${one.title}`, next: one.next })),
  ];
}

/** @throws NotClear */
async function agreementMeant({ reads }: CounterfoilClient, name: string): Promise<string> {
  try {
    return (await new NameBook(namesRead(reads)).agreement(name, NOBODY)).id;
  } catch (error) {
    if (!(error instanceof NotClear) || error.candidates.length > 0) throw error;
    throw new NotClear(
      `No procurement, plan, organisation, motion or agreement is called "${name}". Look it up in a list.`,
    );
  }
}

export function inWords({ what, next }: Part): string {
  const lines = next.map(({ kind, by, who, roles, words }) => {
    const names = by.length === 0 ? sentence(who) : by.map(({ name }) => name).join(" or ");
    return `  ${names} may ${words} (${kind}, role ${roles.join(" or ")})`;
  });
  return [what, ...(lines.length === 0 ? ["  Nothing more can happen to it."] : lines)].join("\n");
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
