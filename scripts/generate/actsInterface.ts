import { dynamicFields } from "../../src/domain/acts/abiFragments.ts";
import type { AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import { typeName } from "../../src/domain/acts/Field.ts";
import type { SignedValues } from "../../src/domain/acts/values/SignedValue.ts";
import { ROLES, rolesIn } from "../../src/domain/roles.ts";
import { GENERATED, type GeneratedFile } from "./GeneratedFile.ts";
import { envelopeComment, memberComment } from "./memberComment.ts";
import type { ListedStruct, Procedure } from "./Procedure.ts";
import { codeOf, filledLines, natSpec, signedType, solidityName, WIDTH } from "./solidity.ts";

/** `I<Procedure>Acts.sol`: what is signed, as structs, and the events that tell it. */
export function actsInterface({ name, register, folder, kinds, lists }: Procedure): GeneratedFile {
  const purpose = `What the ${register} tells: each act as it was signed, and beside it the values of varying length, of which the act has the hashes.`;
  const text = [
    "// SPDX-License-Identifier: MIT\n",
    `${GENERATED}\n`,
    'pragma solidity 0.8.37;\n\nimport {Envelope} from "../log/Act.sol";\n\n',
    ...lists.map(listedStruct),
    ...kinds.map(actStruct),
    natSpec("@notice", purpose),
    `interface I${name}Acts {\n${kinds.map(event).join("\n")}}\n`,
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
