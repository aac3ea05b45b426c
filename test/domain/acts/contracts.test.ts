import { globSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { EventFragment, FunctionFragment, Interface, type JsonFragment } from "ethers";
import { z } from "zod";
import { APPENDED_FRAGMENT, eventFragments, functionFragment } from "../../../src/domain/acts/abiFragments.ts";
import { allDefinitions, definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { REGISTER_NAMES } from "../../../src/domain/acts/RegisterName.ts";
import { typeString } from "../../../src/domain/acts/typeString.ts";
import { ORGANISATION_KINDS, ROLES, rolesAllowedFor, SCHEMES } from "../../../src/domain/roles.ts";

const artifactSchema = z.object({ abi: z.custom<JsonFragment[]>(Array.isArray) });
const vectors = z.looseObject({ typeHashes: z.record(z.string(), z.string()) });
const root = new URL("../../../", import.meta.url);
const source = (path: string) => readFileSync(new URL(path, root), "utf8");

const contracts = globSync("contracts/**/*.sol", { cwd: root }).map(source);

/** Solidity type strings, literals that stand side by side joined. */
const typeStrings = contracts
  .flatMap((text) => [...text.matchAll(/keccak256\(\s*((?:"[^"]*"\s*)+)\)/g)])
  .map(([, literals]) => [...(literals ?? "").matchAll(/"([^"]*)"/g)].map(([, text]) => text).join(""));

describe("acts and the contracts that take them", () => {
  it("have the same code for every kind", () => {
    const codes = contracts.flatMap((text) => [...text.matchAll(/uint16 .*constant ([A-Z_]+) = (0x[0-9a-f]{4});/g)]);
    const inContracts = Object.fromEntries(codes.map(([, name = "", code]) => [name, Number(code)]));
    const here = Object.fromEntries(allDefinitions().map(({ kind, code }) => [constantCase(kind), code]));
    expect(here).to.deep.equal(inContracts);
  });

  it("are signed in tests of the contracts under hashes and codes that come from docs/format.md", () => {
    const { typeHashes } = vectors.parse(JSON.parse(source("test/domain/vectors/formats.json")));
    const hashes = Object.entries(typeHashes).map(([kind, hash]) => [constantCase(kind), hash]);
    expect(constantsOf("test/contracts/support/TypeHashes.sol")).to.deep.equal(hashes);
    const codes = allDefinitions().map(({ kind, code }) => [
      constantCase(kind),
      `0x${code.toString(16).padStart(4, "0")}`,
    ]);
    expect(constantsOf("test/contracts/support/Kinds.sol")).to.have.deep.members(codes);
  });

  it("have the same roles, kinds of organisation and schemes", () => {
    const roles = [...source("contracts/libraries/Roles.sol").matchAll(/constant ([A-Z]+) = (\d+);/g)];
    expect(Object.fromEntries(roles.map(([, name, bit]) => [name, Number(bit)]))).to.deep.equal(
      Object.fromEntries(Object.entries(ROLES).filter(([name]) => name !== "ANY")),
    );
    for (const [file, list] of [
      ["directory/OrganisationKinds", ORGANISATION_KINDS],
      ["signatures/Schemes", SCHEMES],
    ] as const) {
      const constants = [...source(`contracts/${file}.sol`).matchAll(/constant ([A-Z]+) = (\d+);/g)];
      expect(Object.fromEntries(constants.map(([, name, code]) => [name?.toLowerCase(), Number(code)]))).to.deep.equal(
        list,
      );
    }
  });

  it("allow an authority's keys no more than OrganisationKinds.rolesOf", () => {
    expect(rolesAllowedFor("authority")).to.equal(1 | 2 | 4 | 8 | 64 | 128);
    expect(rolesAllowedFor("supplier")).to.equal(1 | 16);
    expect(rolesAllowedFor("auditor")).to.equal(1 | 32 | 64);
    expect(rolesAllowedFor("recorder")).to.equal(1 | 64);
  });

  for (const definition of allDefinitions())
    it(`hash a ${definition.kind} under the same type`, () => {
      const inContracts = typeStrings.filter((text) => text.startsWith(`${definition.kind}(`));
      expect(inContracts).to.deep.equal([typeString(definition)]);
    });

  for (const register of REGISTER_NAMES)
    it(`tell and take the acts of ${register} by the same ABI`, function () {
      const abi = compiledInterface(register);
      if (abi === undefined) return this.skip(); // not compiled: `npm run build` first
      for (const fragment of eventFragments(register)) {
        const event = EventFragment.from(fragment);
        expect(shape(abi.getEvent(event.name))).to.equal(shape(event));
      }
      for (const { kind } of allDefinitions().filter((definition) => definition.register === register)) {
        const ours = FunctionFragment.from(functionFragment(kind));
        expect(abi.getFunction(ours.selector)?.name).to.equal(definitionOf(kind).method);
        expect(shape(abi.getFunction(ours.selector))).to.equal(shape(ours));
      }
    });

  it("name the values of the log's own event alike", function () {
    const abi = compiledInterface("HistoryLog");
    if (abi === undefined) return this.skip();
    expect(shape(abi.getEvent("Appended"))).to.equal(shape(EventFragment.from(APPENDED_FRAGMENT)));
  });
});

/** Types and names of all parameters; a name that Solidity reserves has an underscore there, and none when signed. */
function shape(fragment: EventFragment | FunctionFragment | null): string | undefined {
  return fragment?.inputs
    .map((input) => input.format("full"))
    .join(", ")
    .replaceAll(/(\w)_\b/g, "$1");
}

/** Names and values of a library's constants. */
function constantsOf(path: string): (string | undefined)[][] {
  return [...source(path).matchAll(/constant (\w+) =\s*(0x[0-9a-f]+);/g)].map(([, name, value]) => [name, value]);
}

function compiledInterface(contract: string): Interface | undefined {
  const [path] = globSync(`artifacts/contracts/**/${contract}.json`, { cwd: root });
  if (path === undefined) return undefined;
  return new Interface(artifactSchema.parse(JSON.parse(source(path))).abi);
}

function constantCase(kind: string): string {
  return kind.replace(/(?<!^)([A-Z])/g, "_$1").toUpperCase();
}
