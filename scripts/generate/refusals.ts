import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import type { AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";

/* Which errors an act's entry function can end in, read from the compiler's syntax tree: nobody keeps a list. */

/** What is looked at of a node. */
const Node = z.looseObject({ nodeType: z.string(), id: z.int(), name: z.string().optional() });
type Node = z.infer<typeof Node>;

const Output = z.object({
  sources: z.record(z.string(), z.object({ ast: Node })),
  errors: z.array(z.object({ severity: z.string(), formattedMessage: z.string() })).default([]),
});
type Find = (path: string) => { readonly contents: string };
type Compile = (input: string, callbacks: { import: Find }) => string;
const Compiler = z.object({ compile: z.custom<Compile>((it) => typeof it === "function") });
const Referring = z.looseObject({ referencedDeclaration: z.int() });
const Overriding = z.looseObject({ baseFunctions: z.array(z.int()).optional() });
const Derived = z.looseObject({ linearizedBaseContracts: z.array(z.int()) });

const CALLED = ["FunctionDefinition", "ModifierDefinition"];

const root = new URL("../../", import.meta.url);

/** What one function or modifier does: errors that it ends in, and what it calls, by the ids of their nodes. */
interface Body {
  readonly errors: ReadonlySet<number>;
  readonly calls: ReadonlySet<number>;
}

export class Refusals {
  readonly #errors = new Map<number, string>();
  readonly #bodies = new Map<number, Body>();
  /** Those that implement or override a function. */
  readonly #instead = new Map<number, number[]>();
  /** Functions of a contract by name, those that it inherits included. */
  readonly #entries = new Map<string, number>();

  /** @throws Error with what the compiler says where the contracts do not compile */
  constructor() {
    const units = Object.values(analysed().sources).flatMap(({ ast }) => inside(ast));
    for (const unit of units) this.#declare(unit);
    const contracts = units.filter(({ nodeType }) => nodeType === "ContractDefinition");
    for (const contract of contracts) this.#enter(contract, contracts);
  }

  /** Names of the errors that an act of this kind may be refused with, in the order of the alphabet. */
  of({ register, method }: AnyActDefinition): string[] {
    const entry = this.#entries.get(`${register}.${method}`);
    const reached = new Set<number>(entry === undefined ? [] : [entry]);
    for (const id of reached) {
      for (const called of this.#bodies.get(id)?.calls ?? []) reached.add(called);
      for (const other of this.#instead.get(id) ?? []) reached.add(other);
    }
    const errors = [...reached].flatMap((id) => [...(this.#bodies.get(id)?.errors ?? [])]);
    return [...new Set(errors.flatMap((id) => this.#errors.get(id) ?? []))].sort();
  }

  #declare(node: Node): void {
    if (node.nodeType === "ContractDefinition") for (const part of inside(node)) this.#declare(part);
    if (node.nodeType === "ErrorDefinition") this.#errors.set(node.id, node.name ?? "");
    if (!CALLED.includes(node.nodeType)) return;
    this.#bodies.set(node.id, bodyOf(node));
    const { baseFunctions = [] } = Overriding.parse(node);
    for (const base of baseFunctions) this.#instead.set(base, [...(this.#instead.get(base) ?? []), node.id]);
  }

  /** The most derived of a name comes first among the contract and its bases. */
  #enter(contract: Node, contracts: readonly Node[]): void {
    for (const id of Derived.parse(contract).linearizedBaseContracts) {
      const base = contracts.find((one) => one.id === id);
      for (const { id: of, name } of base === undefined ? [] : inside(base)) {
        const entry = `${contract.name}.${name}`;
        if (!this.#entries.has(entry)) this.#entries.set(entry, of);
      }
    }
  }
}

/** Parsed and analysed, not compiled to code. */
function analysed(): z.infer<typeof Output> {
  const read = (path: string) => readFileSync(new URL(path, root), "utf8");
  const paths = globSync("contracts/**/*.sol", { cwd: root });
  const sources = Object.fromEntries(paths.map((path) => [path, { content: read(path) }]));
  const settings = { evmVersion: "osaka", outputSelection: { "*": { "": ["ast"] } } };
  const { compile } = Compiler.parse(createRequire(import.meta.url)("solc"));
  const find: Find = (path) => ({ contents: read(`node_modules/${path}`) });
  const input = JSON.stringify({ language: "Solidity", sources, settings });
  const output = Output.parse(JSON.parse(compile(input, { import: find })));
  const wrong = output.errors.find(({ severity }) => severity === "error");
  if (wrong !== undefined) throw new Error(`The contracts do not compile: ${wrong.formattedMessage}`);
  return output;
}

function inside(node: Node): Node[] {
  return z.array(Node).parse(node["nodes"] ?? []);
}

function bodyOf(declaration: Node): Body {
  const [errors, calls] = [new Set<number>(), new Set<number>()];
  visit(declaration, (node) => {
    if (node.nodeType === "RevertStatement") add(errors, memberOf(node["errorCall"], "expression"));
    if (node.nodeType === "FunctionCall") add(calls, node["expression"]);
    if (node.nodeType === "ModifierInvocation") add(calls, node["modifierName"]);
  });
  return { errors, calls };
}

function add(ids: Set<number>, referring: unknown): void {
  const to = Referring.safeParse(referring).data?.referencedDeclaration;
  if (to !== undefined) ids.add(to);
}

function memberOf(node: unknown, name: string): unknown {
  return z.looseObject({}).safeParse(node).data?.[name];
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (typeof value !== "object" || value === null) return;
  const node = Node.safeParse(value).data;
  if (node !== undefined) see(node);
  for (const part of Object.values(value)) visit(part, see);
}
