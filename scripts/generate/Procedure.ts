import { allDefinitions, type AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import type { StructList } from "../../src/domain/acts/Field.ts";
import { REGISTER_NAMES, type RegisterName } from "../../src/domain/acts/RegisterName.ts";
import { structLists } from "../../src/domain/acts/typeString.ts";

/** What one register records: all kinds of acts of a procedure, in the order of their codes. */
export interface Procedure {
  /** `Milestone`: begins the names of its contracts. */
  readonly name: string;
  readonly register: RegisterName;
  /** `contracts/milestone` */
  readonly folder: string;
  readonly kinds: readonly AnyActDefinition[];
  /** The structs that its acts hold lists of. */
  readonly lists: readonly StructList[];
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
      lists: [...new Set(kinds.flatMap(({ fields }) => structLists(fields)))],
    };
  });
}
