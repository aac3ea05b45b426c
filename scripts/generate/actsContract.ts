import { dynamicFields } from "../../src/domain/acts/abiFragments.ts";
import type { AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import { typeName } from "../../src/domain/acts/Field.ts";
import { structTypeString, typeString } from "../../src/domain/acts/typeString.ts";
import { ROLES, rolesIn } from "../../src/domain/roles.ts";
import { GENERATED, type GeneratedFile } from "./GeneratedFile.ts";
import type { ListedStruct, Procedure } from "./Procedure.ts";
import { codeOf, constantCase, natSpec, solidityName } from "./solidity.ts";
import { typeHash } from "./typeHash.ts";

/** `<Procedure>Acts.sol`: what a register does alike with each of its acts. */
export function actsContract({ name, register, folder, kinds, lists }: Procedure): GeneratedFile {
  const purpose = `How the ${register} records: for each kind its code, the EIP-712 type that is signed, the role that signs and the event that tells it.`;
  const rules = `An overload of _record hashes the act, has the log check and append it, and emits its event. Where the event tells more than was signed, there is an _append instead and the register emits it.`;
  const text = [
    "// SPDX-License-Identifier: MIT\n",
    `${GENERATED}\n`,
    "pragma solidity 0.8.37;\n\n",
    imports(name, kinds, lists),
    natSpec("@notice", purpose),
    natSpec("@dev", rules),
    `abstract contract ${name}Acts is Register, I${name}Acts {\n`,
    kinds.map((kind) => `uint16 private constant ${constantCase(kind.kind)} = 0x${codeOf(kind)};\n`).join(""),
    "\n",
    [...lists.map(listTypeHash), ...kinds.map(actTypeHash)].join("\n"),
    "\n",
    [...kinds.map(recording), ...listHashes(kinds, lists)].join("\n"),
    "}\n",
  ].join("");
  return { path: `${folder}/${name}Acts.sol`, text };
}

function imports(name: string, kinds: readonly AnyActDefinition[], lists: readonly ListedStruct[]): string {
  const told = [
    ...kinds.map(({ kind }) => `${kind}Act`),
    `I${name}Acts`,
    ...lists.map(({ list }) => list.struct),
  ].sort();
  return [
    'import {Signed} from "../log/Act.sol";\n',
    'import {Register} from "../log/Register.sol";\n',
    kinds.some(({ roleByRegister }) => !roleByRegister) ? 'import {Roles} from "../libraries/Roles.sol";\n' : "",
    `import {${told.join(", ")}} from "./I${name}Acts.sol";\n\n`,
  ].join("");
}

function listTypeHash({ list }: ListedStruct): string {
  return `bytes32 private constant ${constantCase(list.struct)}_TYPEHASH = ${typeHash(structTypeString(list))};\n`;
}

function actTypeHash(definition: AnyActDefinition): string {
  return `bytes32 private constant ${typeHashName(definition)} = ${typeHash(typeString(definition))};\n`;
}

function typeHashName({ kind }: AnyActDefinition): string {
  return `${constantCase(kind)}_TYPEHASH`;
}

function recording(definition: AnyActDefinition): string {
  return Object.keys(definition.extras).length === 0 ? record(definition) : append(definition);
}

/** Hash, append and tell. */
function record(definition: AnyActDefinition): string {
  const beside = Object.entries(dynamicFields(definition));
  const lists = beside.map(([name, type]) => `${typeName(type)} calldata ${solidityName(name)}`);
  const told = ["act", ...beside.map(([name]) => solidityName(name))];
  return [
    head("_record", definition, lists),
    `${definition.keepsSequence ? "(actHash, sequence)" : "(actHash, )"} = ${handOver(definition)};\n`,
    `emit ${definition.kind}(${told.join(", ")});\n}\n`,
  ].join("");
}

/** Hash and append; the register tells it. */
function append(definition: AnyActDefinition): string {
  return [
    natSpec("@dev", `Tells nothing: the register emits ${definition.kind}.`, 4),
    head("_append", definition, []),
    `${definition.keepsSequence ? "return" : "(actHash, ) ="} ${handOver(definition)};\n}\n`,
  ].join("");
}

function head(name: string, definition: AnyActDefinition, lists: readonly string[]): string {
  const { kind, roleByRegister, keepsSequence } = definition;
  const role = roleByRegister ? ["uint16 role"] : [];
  const parameters = [`${kind}Act calldata act`, ...lists, ...role, "Signed calldata by"];
  const results = keepsSequence ? "bytes32 actHash, uint64 sequence" : "bytes32 actHash";
  return `function ${name}(${parameters.join(", ")}) internal returns (${results}) {\n`;
}

function handOver(definition: AnyActDefinition): string {
  const { kind, opens, roles, roleByRegister } = definition;
  const hash = `keccak256(abi.encode(${typeHashName(definition)}, act))`;
  const role = roleByRegister ? "role" : solidityRoles(roles);
  return `${opens ? "_appendOpening" : "_append"}(${constantCase(kind)}, ${role}, act.envelope, ${hash}, by)`;
}

function solidityRoles(mask: number): string {
  if (mask === ROLES.ANY) return "Roles.ANY";
  return rolesIn(mask)
    .map((role) => `Roles.${role}`)
    .join(" | ");
}

function listHashes(kinds: readonly AnyActDefinition[], lists: readonly ListedStruct[]): string[] {
  const numbers = kinds.some(({ fields }) => Object.values(fields).includes("uint32[]"));
  return [...lists.map(hashOfStructs), ...(numbers ? [HASH_OF_NUMBERS] : [])];
}

function hashOfStructs({ list: { struct } }: ListedStruct): string {
  return `/// @dev EIP-712: the hash of the hashes of the members.
function _hash(${struct}[] calldata list) internal pure returns (bytes32) {
    bytes32[] memory hashes = new bytes32[](list.length);
    for (uint256 i = 0; i < list.length; ++i) hashes[i] = keccak256(abi.encode(${constantCase(struct)}_TYPEHASH, list[i]));
    return keccak256(abi.encodePacked(hashes));
}
`;
}

const HASH_OF_NUMBERS = `/// @dev EIP-712: the hash of the members.
function _hash(uint32[] calldata list) internal pure returns (bytes32) {
    return keccak256(abi.encodePacked(list));
}
`;
