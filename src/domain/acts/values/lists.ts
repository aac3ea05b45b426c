import { requireInteger, requireList, requireStruct, requireWord } from "../abi/valueShapes.ts";
import { same, sameList } from "../contents/same.ts";
import type { AnyWord, StructList, StructMembers, WordType } from "../Field.ts";
import { saidAt, saidList } from "./readSaid.ts";
import type { SignedValue } from "./SignedValue.ts";

type Members<M extends StructMembers> = { readonly [Name in keyof M]: SignedValue<M[Name]> };

/**
 * A list of structs, each member said by the content's item at the same place.
 * @param what in words: "milestones" @param members their pointers begin at the item
 */
export function listAt<M extends StructMembers>(
  list: StructList<M>,
  at: string,
  what: string,
  members: Members<M>,
): SignedValue<StructList<M>> {
  const parts: readonly [string, SignedValue<WordType>][] = Object.entries(members);
  return {
    type: list,
    what: `the ${what}`,
    saidBy: { content: at },
    meaning: { is: "list", members: Object.fromEntries(parts.map(([name, { meaning }]) => [name, meaning])) },
    members,
    told: (inContent) => saidList(inContent).map((item) => toldItem(parts, item)),
    differs: (place, signed, inContent) =>
      sameList(place, what, requireList(signed), saidList(inContent), (struct, item, path) =>
        parts.flatMap(([name, part]) => {
          const pointer = pointerOf(part);
          return part.differs(`${path}${pointer}`, requireStruct(struct)[name] ?? 0, saidAt(item, pointer));
        }),
      ),
  };
}

/** A list of organisations by their numbers. @param item where an item names it: "/organisation" */
export function organisationsAt(at: string, what: string, one: string, item: string): SignedValue<"uint32[]"> {
  const numberOf = (entry: unknown) => Number(saidAt(entry, item));
  return {
    type: "uint32[]",
    what: `the ${what}`,
    saidBy: { content: at },
    meaning: { is: "list", members: { [one]: { is: "organisation" } } },
    told: (inContent) => saidList(inContent).map(numberOf),
    differs: (place, signed, inContent) =>
      sameList(place, what, requireList(signed), saidList(inContent), (number, entry, path) =>
        same(`${path}${item}`, one, requireInteger(number), numberOf(entry)),
      ),
  };
}

function toldItem(parts: readonly [string, SignedValue<WordType>][], item: unknown): Record<string, AnyWord> {
  return Object.fromEntries(
    parts.map(([name, part]) => [name, requireWord(part.told(saidAt(item, pointerOf(part))) ?? 0)]),
  );
}

function pointerOf({ saidBy }: SignedValue): string {
  if (typeof saidBy === "string") throw new TypeError("A member of a list is said by the content.");
  return saidBy.content;
}
