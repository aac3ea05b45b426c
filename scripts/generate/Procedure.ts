import { allDefinitions, type AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import type { StructList } from "../../src/domain/acts/Field.ts";
import { REGISTER_NAMES, type RegisterName } from "../../src/domain/acts/RegisterName.ts";
import type { SignedValues } from "../../src/domain/acts/values/SignedValue.ts";

/** The structs of a list that an act holds, and what each member is. */
export interface ListedStruct {
  readonly list: StructList;
  readonly members: SignedValues;
}

/** What one register records: all kinds of acts of a procedure, in the order of their codes. */
export interface Procedure {
  /** `Milestone`: begins the names of its contracts. */
  readonly name: string;
  readonly register: RegisterName;
  /** `contracts/milestone` */
  readonly folder: string;
  readonly kinds: readonly AnyActDefinition[];
  readonly lists: readonly ListedStruct[];
}

export function allProcedures(): Procedure[] {
  return REGISTER_NAMES.map((register) => {
    const name = register.replace(/Register$/, "");
    const kinds = allDefinitions().filter((definition) => definition.register === register);
    return {
      name,
      register,
      folder: `contracts/${name.toLowerCase()}`,
      kinds: kinds.sort((left, right) => left.code - right.code),
      lists: listedBy(kinds),
    };
  });
}

function listedBy(kinds: readonly AnyActDefinition[]): ListedStruct[] {
  const lists = new Map<string, ListedStruct>();
  for (const { type: list, members, what } of kinds.flatMap(({ values }) => Object.values(values))) {
    if (typeof list === "string") continue;
    if (members === undefined) throw new Error(`Nothing says what the members of "${what}" are.`);
    lists.set(list.struct, { list, members });
  }
  return [...lists.values()];
}
