import type { Codelist } from "../../codelists/Codelist.ts";
import { requireWord } from "../abi/valueShapes.ts";
import type { ContentProblem } from "../ContentProblem.ts";
import type { AnyValue, AnyWord, FieldType, WordType } from "../Field.ts";

/**
 * Who says a value: the content (at a JSON pointer), the records, whoever signs, or the new key that signs as well.
 * What the records know may be said all the same, where several things could be meant.
 */
type SaidBy = { readonly content: string } | SaidBeside;

type SaidBeside = "records" | "signer" | "newKey";

/** Things that an act begins, and whose id is that act's hash (docs/format.md, "Acts"). */
export type Begun = "agreement" | "invoice" | "payment" | "motion";

/**
 * What a value is. Everything that compares, fills in, asks for, names or dates a value goes by this, and nothing by
 * the value's name.
 */
export type Meaning =
  | { readonly is: "act"; readonly of?: Begun } // the hash of an earlier act; of the one that began a thing, its id
  | { readonly is: "subject" } // the history of a plan or procurement
  | { readonly is: "organisation" } // a number of the Directory
  | { readonly is: "amount"; readonly basis: "net" | "vat" } // minor units of the act's currency
  | { readonly is: "currency" }
  | { readonly is: "rate" } // basis points
  | { readonly is: "day" | "moment"; readonly mayBeNone: boolean } // UTC seconds; 0 where there may be none
  | { readonly is: "code"; readonly list: Codelist }
  | { readonly is: "roles" }
  | { readonly is: "key"; readonly isOwn?: true } // an ERC-7913 signer; the organisation's own, known by its label
  | { readonly is: "contract" } // an address
  | { readonly is: "digest" } // of a text that people know: a reference, an identifier, an OCID
  | { readonly is: "number"; readonly of?: "milestone" } // a count, or the number of a thing
  | { readonly is: "flag" }
  | { readonly is: "list"; readonly members: Readonly<Record<string, Meaning>> };

/** When what an act says happened: on a day of ours, or elsewhere, where nobody here can have been late with it. */
export type Happened = "here" | "elsewhere";

/** A value of an act, with all that it means. */
export interface SignedValue<T extends FieldType = FieldType> {
  readonly type: T;
  /** In words: "the day of the decision". */
  readonly what: string;
  readonly saidBy: SaidBy;
  readonly meaning: Meaning;
  /** Set on the day on which what the act says happened: auditors list what was recorded late. */
  readonly happened?: Happened;
  /** Set on a code that explains what was done. */
  readonly explains?: "reason" | "ground";
  /** Of a list of structs: what each member of one is. */
  readonly members?: SignedValues;
  /** As the act signs what the content says; undefined where the content leaves the value open. */
  told(said: unknown): AnyValue | undefined;
  /** Where act and content say different things. @param at JSON pointer into the content */
  differs(at: string, signed: AnyValue, said: unknown): ContentProblem[];
}

/** The values of one kind of act, in the order in which they are signed. */
export type SignedValues = Readonly<Record<string, SignedValue>>;

/** Their types alone, as they are encoded. */
export type FieldsOf<V extends SignedValues> = { readonly [Name in keyof V]: V[Name]["type"] };

/** A value that no content says. */
export function unsaid<T extends FieldType>(
  type: T,
  what: string,
  saidBy: SaidBeside,
  meaning: Meaning,
): SignedValue<T> {
  return { type, what, saidBy, meaning, told: () => undefined, differs: () => [] };
}

interface Said<T extends WordType> {
  readonly type: T;
  readonly what: string;
  /** JSON pointer into the content. */
  readonly at: string;
  readonly meaning: Meaning;
  readonly told: (said: unknown) => AnyWord | undefined;
  readonly differs: (at: string, signed: AnyWord, said: unknown) => ContentProblem[];
}

/** A value of one word that the content says. */
export function said<T extends WordType>({ at: content, differs, ...value }: Said<T>): SignedValue<T> {
  return {
    ...value,
    saidBy: { content },
    differs: (at, signed, inContent) => differs(at, requireWord(signed), inContent),
  };
}
