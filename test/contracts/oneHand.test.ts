import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "chai";
import { z } from "zod";

/** What is looked at of a node of the compiler's syntax tree. */
const nodeSchema = z.looseObject({
  nodeType: z.string(),
  name: z.string().optional(),
  kind: z.string().optional(),
  contractKind: z.string().optional(),
  visibility: z.string().optional(),
  constant: z.boolean().optional(),
  documentation: z.unknown().optional(),
  nodes: z.array(z.unknown()).optional(),
});
type Node = z.infer<typeof nodeSchema>;

/** A node that stands in a file or in a contract. */
interface Declared {
  readonly node: Node;
  readonly within: Node | undefined;
  readonly where: string;
}

const outputSchema = z.object({ sources: z.record(z.string(), z.object({ ast: nodeSchema })) });
const compilerSchema = z.object({ compile: z.custom<(input: string) => string>((it) => typeof it === "function") });

const root = new URL("../../", import.meta.url);
const DOCUMENTED = ["ContractDefinition", "ErrorDefinition", "EventDefinition", "StructDefinition", "EnumDefinition"];

describe("the contracts, as if by one hand", () => {
  let declared: Declared[];

  before(function () {
    this.timeout(60_000); // the compiler itself has to be compiled
    declared = declarations();
  });

  it("say of every contract, error, event, struct and enum what it is", () => {
    expect(undocumented(({ node }) => DOCUMENTED.includes(node.nodeType))).to.deep.equal([]);
  });

  it("say of every function that others may call what it does", () => {
    const mayBeCalled = ({ node, within }: Declared) =>
      node.kind === "function" &&
      within?.contractKind !== "library" &&
      ["external", "public"].includes(`${node.visibility}`);
    expect(undocumented(mayBeCalled)).to.deep.equal([]);
  });

  it("keep every state variable private, and name it _alike", () => {
    const variables = declared.filter(({ node }) => node.nodeType === "VariableDeclaration" && node.constant !== true);
    expect(variables).not.to.be.empty;
    expect(wrong(variables, ({ visibility, name }) => visibility === "private" && isMarked(name))).to.deep.equal([]);
  });

  it("mark what only contracts themselves call, and nothing else", () => {
    const functions = declared.filter(
      ({ node, within }) => node.kind === "function" && within?.contractKind !== "library",
    );
    const inside = ({ visibility }: Node) => visibility === "private" || visibility === "internal";
    expect(wrong(functions, (node) => inside(node) === isMarked(node.name))).to.deep.equal([]);
  });

  it("declare every error and every event once", () => {
    const names = declared
      .filter(({ node }) => ["ErrorDefinition", "EventDefinition"].includes(node.nodeType))
      .map(({ node }) => node.name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).to.deep.equal([]);
  });

  function undocumented(concerned: (one: Declared) => boolean): string[] {
    const found = declared.filter(concerned);
    expect(found).not.to.be.empty;
    return wrong(found, ({ documentation }) => documentation !== undefined && documentation !== null);
  }
});

function wrong(found: readonly Declared[], isRight: (node: Node) => boolean): string[] {
  return found.filter(({ node }) => !isRight(node)).map(({ node, where }) => `${where}: ${node.name}`);
}

function isMarked(name: string | undefined): boolean {
  return name?.startsWith("_") === true;
}

function declarations(): Declared[] {
  return Object.entries(parsed()).flatMap(([where, file]) =>
    children(file).flatMap((node) => [
      { node, within: undefined, where },
      ...children(node).map((inner) => ({ node: inner, within: node, where })),
    ]),
  );
}

function children({ nodeType, nodes = [] }: Node): Node[] {
  return ["SourceUnit", "ContractDefinition"].includes(nodeType) ? nodes.map((node) => nodeSchema.parse(node)) : [];
}

/** Parsed only: nothing is resolved, so no import has to be found. */
function parsed(): Record<string, Node> {
  const paths = globSync("contracts/**/*.sol", { cwd: root });
  const sources = Object.fromEntries(
    paths.map((path) => [path, { content: readFileSync(new URL(path, root), "utf8") }]),
  );
  const settings = { stopAfter: "parsing", outputSelection: { "*": { "": ["ast"] } } };
  const compiler = compilerSchema.parse(createRequire(import.meta.url)("solc"));
  const output: unknown = JSON.parse(compiler.compile(JSON.stringify({ language: "Solidity", sources, settings })));
  return Object.fromEntries(Object.entries(outputSchema.parse(output).sources).map(([path, { ast }]) => [path, ast]));
}
