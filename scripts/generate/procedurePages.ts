import type { ActKind } from "../../src/domain/acts/Act.ts";
import type { Move, Procedure } from "../../src/domain/acts/defineProcedure.ts";
import { allDefinitions, type AnyActDefinition, definitionOf } from "../../src/domain/acts/definitionOf.ts";
import { type KindOfMove, movesOf } from "../../src/domain/acts/moves.ts";
import { MOVES_NOTHING, PROCEDURES } from "../../src/domain/acts/procedures.ts";
import { whatMayHappen } from "../../src/domain/acts/whatMayHappen.ts";
import { either } from "../../src/domain/acts/words.ts";
import { actSection, refusalLine } from "./actSection.ts";
import { GENERATED_PAGE, type GeneratedFile } from "./GeneratedFile.ts";
import { anchor, capital, keyWords, whenWords, whoWords } from "./moveWords.ts";
import type { Refusals } from "./refusals.ts";
import { stateDiagram } from "./stateDiagram.ts";

const FOLDER = "docs/procedures";
const TABLES: readonly Procedure[] = Object.values(PROCEDURES);

/** `docs/procedures/*.md`: a page for each table, one for the acts that move nothing, and the index. */
export function procedurePages(refusals: Refusals): GeneratedFile[] {
  const all = allDefinitions().map((definition) => refusals.of(definition));
  const common = (all[0] ?? []).filter((error) => all.every((errors) => errors.includes(error)));
  const own = (definition: AnyActDefinition) => refusals.of(definition).filter((error) => !common.includes(error));
  return [
    page("README", indexPage(common)),
    ...TABLES.map((procedure) => page(procedure.object, procedurePage(procedure, own))),
    page(OTHERS, otherActs(own)),
  ];
}

const OTHERS = "other-acts";

type OwnRefusals = (definition: AnyActDefinition) => readonly string[];

function page(name: string, text: string): GeneratedFile {
  return { path: `${FOLDER}/${name}.md`, text: `${text}\n` };
}

function procedurePage(procedure: Procedure, refusals: OwnRefusals): string {
  const { own, elsewhere } = actsOf(procedure);
  return [
    `# ${capital(procedure.object)}`,
    GENERATED_PAGE,
    procedure.about,
    stateDiagram(procedure),
    statesTable(procedure),
    ...(own.length === 0 ? [] : ["## Acts"]),
    ...own.map(([kind, moves]) => {
      const definition = definitionOf(kind);
      return actSection(definition, moveFacts(procedure, moves, definition), refusals(definition));
    }),
    ...(elsewhere.length === 0 ? [] : ["## Acts described on other pages", ...elsewhere.map(elsewhereLine(procedure))]),
  ].join("\n\n");
}

function statesTable(procedure: Procedure): string {
  const rows = Object.entries(procedure.states).map(
    ([name, { words }]) => `| ${words} | ${whatMayHappen(procedure, name)} |`,
  );
  const derived = Object.values(procedure.derived).map(({ words, of, when }) => {
    const stored = [of].flat().map((name) => procedure.states[name]?.words ?? name);
    return `| ${words} | So it is called while it is ${either(stored)} and ${when}. |`;
  });
  return ["## How it can stand\n", "| it is | what can happen then |", "|---|---|", ...rows, ...derived].join("\n");
}

type ActOnPage = readonly [kind: ActKind, moves: readonly Move[]];

/** The acts that have their section here, and those that have it on another object's page. */
function actsOf(procedure: Procedure): { own: ActOnPage[]; elsewhere: ActOnPage[] } {
  const byKind = new Map<ActKind, Move[]>();
  for (const { kind, move } of movesOf(procedure)) byKind.set(kind, [...(byKind.get(kind) ?? []), move]);
  const all = [...byKind];
  const isHere = ([kind]: ActOnPage) => homeOf(kind) === procedure.object;
  return { own: all.filter(isHere), elsewhere: all.filter((one) => !isHere(one)) };
}

/** The object whose table decides about an act: the one that it begins, else the first that it does not only follow. */
function homeOf(kind: ActKind): string {
  const decided = TABLES.flatMap((procedure) =>
    movesOf(procedure).flatMap((one) => (decides(one, kind) ? [{ object: procedure.object, ...one.move }] : [])),
  );
  return (decided.find(({ from }) => from === "nothing") ?? decided[0])?.object ?? OTHERS;
}

function decides({ kind, move }: KindOfMove, asked: ActKind): boolean {
  return kind === asked && move.follows === undefined;
}

function moveFacts(procedure: Procedure, moves: readonly Move[], definition: AnyActDefinition): string[] {
  const who = [...new Set(moves.map((move) => whoWords(procedure, move, definition)))];
  const when = moves.map((move) => whenWords(procedure, move, definition));
  return [`- **Who:** ${who.join("; ")}.`, ...when.map((words) => `- **When:** ${words}`)];
}

function elsewhereLine(procedure: Procedure): (act: ActOnPage) => string {
  return ([kind, moves]) => {
    const { called } = definitionOf(kind);
    const home = `${homeOf(kind)}.md#${anchor(called)}`;
    return `**[${called}](${home})**\n\n${moveFacts(procedure, moves, definitionOf(kind)).join("\n")}`;
  };
}

function otherActs(refusals: OwnRefusals): string {
  const sections = Object.entries(MOVES_NOTHING).map(([kind, why]) => {
    const definition = definitionOf(kind);
    const facts = [`- **Who:** ${capital(keyWords(definition.roles))}.`, `- **Moves nothing:** ${why}.`];
    return actSection(definition, facts, refusals(definition));
  });
  const about =
    "Evidence from elsewhere, and statements about what was recorded before. They leave every state as it is.";
  return ["# Acts that move nothing", GENERATED_PAGE, about, ...sections].join("\n\n");
}

function indexPage(common: readonly string[]): string {
  const rows = TABLES.map((procedure) => {
    const acts = actsOf(procedure).own.map(([kind]) => actLink(kind, procedure.object));
    return `| [${capital(procedure.object)}](${procedure.object}.md) | ${firstSentence(procedure.about)} | ${acts.join(", ")} |`;
  });
  const others = Object.keys(MOVES_NOTHING).map((kind) => actLink(kind, OTHERS));
  return [
    "# Procedures",
    GENERATED_PAGE,
    INTRO,
    ["| thing | what it is | its acts |", "|---|---|---|", ...rows].join("\n"),
    `[Acts that move nothing](${OTHERS}.md): ${others.join(", ")}.`,
    "## What refuses any act",
    "The history log asks the same of every act: that it is signed by a key that may do this now, through a register that may record it.",
    common.map(refusalLine).join("\n"),
  ].join("\n\n");
}

const INTRO = `What can be recorded here, thing by thing. Each page says how a thing can stand, draws which act leads from where to where, and tells of each act who may sign it and when, what is signed, what its content says and what refuses it.

The contracts decide. What refuses an act is read from their code; whether a sum, a date or a limit is right is checked when the act is recorded. A word in italics in a refusal stands for the value that it names. For the bytes that are signed see [format.md](../format.md), for whole contents and all codes [contents.md](../contents.md), for what programs are answered [errors.md](../errors.md).`;

function actLink(kind: string, home: string): string {
  const { called } = definitionOf(kind);
  return `[${called}](${home}.md#${anchor(called)})`;
}

function firstSentence(text: string): string {
  return `${text.split(". ")[0]?.replace(/\.$/, "")}.`;
}
