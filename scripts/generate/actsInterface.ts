import { dynamicFields } from "../../src/domain/acts/abiFragments.ts";
import type { AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import { type FieldType, typeName } from "../../src/domain/acts/Field.ts";
import type { SignedValues } from "../../src/domain/acts/values/SignedValue.ts";
import { ROLES, rolesIn } from "../../src/domain/roles.ts";
import { GENERATED, type GeneratedFile } from "./GeneratedFile.ts";
import { envelopeComment, memberComment } from "./memberComment.ts";
import type { ListedStruct, Procedure } from "./Procedure.ts";
import { codeOf, filledLines, natSpec, signedType, solidityName, WIDTH } from "./solidity.ts";

/** `I<Procedure>Acts.sol`: what is signed, as structs, the events that tell it and the functions that take it. */
export function actsInterface({ name, register, folder, kinds, lists }: Procedure): GeneratedFile {
  const purpose = `What the ${register} takes and tells: each act as it was signed, and beside it the values of varying length, of which the act has the hashes.`;
  const text = [
    "// SPDX-License-Identifier: MIT\n",
    `${GENERATED}\n`,
    'pragma solidity 0.8.37;\n\nimport {Envelope, Signed} from "../log/Act.sol";\n\n',
    ...lists.map(listedStruct),
    ...kinds.map(actStruct),
    natSpec("@notice", purpose),
    `interface I${name}Acts {\n${[...kinds.map(event), ...kinds.map(taking)].join("\n")}}\n`,
  ].join("");
  return { path: `${folder}/I${name}Acts.sol`, text };
}

function listedStruct({ list, members }: ListedStruct): string {
  return `${natSpec("@notice", list.what)}struct ${list.struct} {\n${structMembers(members)}}\n\n`;
}

function actStruct(definition: AnyActDefinition): string {
  const { kind, what, envelope, values } = definition;
  return [
    natSpec("@notice", what),
    natSpec("@dev", `Code ${codeOf(definition)}; signed in the role of ${signers(definition)}.`),
    `struct ${kind}Act {\n`,
    commented("Envelope envelope;", envelopeComment(envelope)),
    structMembers(values),
    "}\n\n",
  ].join("");
}

function structMembers(values: SignedValues): string {
  return Object.entries(values)
    .map(([name, value]) => commented(`${signedType(value.type)} ${solidityName(name)};`, memberComment(name, value)))
    .join("");
}

/** A member with its comment behind it, or above it where that is too long. */
function commented(line: string, words: string): string {
  const indented = `    ${line}`;
  const whole = `${indented} // ${words}\n`;
  return whole.length <= WIDTH + 1 ? whole : `${filledLines("// ", words, WIDTH - 4)}${indented}\n`;
}

function signers({ roles, roleByRegister }: AnyActDefinition): string {
  const names = roles === ROLES.ANY ? ["ANY"] : rolesIn(roles);
  const anyOf = [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part !== "").join(" or ");
  return roleByRegister ? `${anyOf}, as the register decides` : anyOf;
}

function event(definition: AnyActDefinition): string {
  const beside = Object.entries(dynamicFields(definition));
  const extras = Object.entries(definition.extras);
  const parameters = [
    `${definition.kind}Act act`,
    ...[...beside, ...extras].map(([name, type]) => `${typeName(type)} ${solidityName(name)}`),
  ];
  return [
    natSpec("@notice", `Recorded: {${definition.kind}Act}.`, 4),
    ...extras.map(([name]) => natSpec(`@param ${name}`, extraWords(definition, name), 4)),
    `event ${definition.kind}(${parameters.join(", ")});\n`,
  ].join("");
}

function extraWords({ kind, extraWords }: AnyActDefinition, name: string): string {
  const words = extraWords[name];
  if (words === undefined)
    throw new Error(`The event of ${kind} tells "${name}"; its definition does not say what that is.`);
  return words;
}

/** The register's function: its rule is written by hand, its shape follows from the act. */
function taking(definition: AnyActDefinition): string {
  const { kind, method, rule, takesProof } = definition;
  const beside = Object.entries(dynamicFields(definition));
  const parameters = [
    `${kind}Act calldata act`,
    ...beside.map(([name, type]) => `${typeName(type)} calldata ${solidityName(name)}`),
    "Signed calldata by",
    ...(takesProof ? ["bytes calldata proof"] : []),
  ];
  return [
    natSpec("@notice", rule, 4),
    ...beside.map(([name, type]) => natSpec(`@param ${solidityName(name)}`, besideWords(type), 4)),
    takesProof ? natSpec("@param proof", PROOF_WORDS, 4) : "",
    `function ${method}(${parameters.join(", ")}) external;\n`,
  ].join("");
}

const PROOF_WORDS = "The new key's own signature over the same act: nobody adds a key that is not theirs.";

function besideWords(type: FieldType): string {
  return type === "bytes"
    ? "The signer of which the act has the hash."
    : "All those of whose list the act has the hash.";
}
