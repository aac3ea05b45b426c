import type { z } from "zod";
import type { Codelist } from "../codelists/Codelist.ts";
import type { BegunWith } from "./BegunWith.ts";
import type { ContentProblem } from "./ContentProblem.ts";
import { amountsInOneCurrency } from "./contents/amountsInOneCurrency.ts";
import { same } from "./contents/same.ts";
import { vatByItsRate } from "./contents/vatByItsRate.ts";
import type { Envelope, EnvelopeWords } from "./Envelope.ts";
import type { AnyValue, Fields, Values } from "./Field.ts";
import type { Foundation } from "./Foundation.ts";
import type { Names } from "./Names.ts";
import type { OfMoney, SaidOfMoney } from "./ofMoney.ts";
import type { RegisterName } from "./RegisterName.ts";
import { codelistsOf, compareWithContent, toldByContent } from "./values/deriveFromValues.ts";
import { type HappenedDay, happenedDay } from "./values/happenedDay.ts";
import { saidAt, saidNumber } from "./values/readSaid.ts";
import type { FieldsOf, SignedValues } from "./values/SignedValue.ts";

/** An act as its own kind's file sees it. */
export interface ActOf<Kind extends string, F extends Fields> extends Envelope {
  kind: Kind;
  values: Values<F>;
}

/** The middle of a sentence; with what follows from it as sentences of its own, or another name for who acts. */
export type Said =
  string | { readonly who?: string | undefined; readonly says: string; readonly also?: string | undefined };

/** What the file of one kind of act says of it; everything else follows. */
interface SaidOfAct<Kind extends string, F extends Fields, Extras extends Fields, Content> {
  readonly kind: Kind;
  /** What people call such an act: the heading above it. "Tender amended" */
  readonly called: string;
  /** What happens by it, in sentences: the first words that an auditor reads in the contract. */
  readonly what: string;
  /** By whom, when and with what the register takes it, beyond the procedure's table: stands above its function. */
  readonly rule: string;
  /** What it builds on, and what else in the envelope is particular to it. */
  readonly envelope: EnvelopeWords;
  /** By which rule that is found in the records. */
  readonly buildsOn: Foundation;
  /** What its draft begins with, where that is more than its values mean. */
  readonly begunWith?: BegunWith;
  /** Code on chain: high byte the register, low byte the act. Never reused. */
  readonly code: number;
  /** The register's function that takes the act. */
  readonly method: string;
  /** Mask of roles, one of which the signing key must hold. */
  readonly roles: number;
  /**
   * Gas that the act needs at most where it is the first on its subject and a plain key signs. `each`: for each member,
   * phase, winner or milestone that it lists.
   */
  readonly gas: number | { readonly base: number; readonly each: number };
  /**
   * What it takes the place of, or rests on. A draft keeps what its author saw of that, so that recorded over something
   * newer the act is refused instead of undoing it unread. The subject is the plan, or the procurement's tender.
   */
  readonly restsOn: "subject" | "agreement" | "nothing";
  /** Whose content is signed again, to the letter. What an offer says and brings stays the other side's. */
  readonly countersigns?: "offer" | "memorandum";
  /** Binds its organisation for months in which it must be able to act: whoever has one key only is told. */
  readonly binds?: true;
  /** Says something of an earlier act: which one that is shall be plain before it is signed. */
  readonly speaksOfAct?: true;
  /** False where the content names a document that is here already. */
  readonly bringsDocuments?: false;
  /** Its whole content takes the place of what stands, with which its draft begins: whoever signs sees what differs. */
  readonly amends?: true;
  /** Corrects the act that it builds on, which is marked so wherever it is shown. */
  readonly corrects?: true;
  /** What a reader of any such act should know. */
  readonly note?: string;
  readonly content: z.ZodType<Content>;
  /** What the content leaves out though a rule asks for it, one thing a line. Nothing keeps anybody from signing it. */
  leftOut?(content: NoInfer<Content>): string[];
  /** Where the content names the organisation that acts, and what it is there: "the plan's owner". */
  readonly actor?: { readonly at: string; readonly what: string };
  /** Where the content says a number that the organisation gives once, and what it is: "the invoice number". */
  readonly ownNumber?: { readonly at: string; readonly what: string };
  /** JSON pointer to the day on which it happened, where the content alone says so. */
  readonly happenedAt?: string;
  /** What no single value tells, such as an authority that must not be left out. */
  alsoCompare?(act: ActOf<Kind, F>, content: Content): ContentProblem[];
  /** What is refused of an act that is recorded now, though an older act that says it still holds. */
  alsoAdmit?(act: ActOf<Kind, F>, content: Content): ContentProblem[];
  /** JSON pointer to the author's own words, which are quoted: "/reasons". */
  readonly inTheirWords?: string;
  /**
   * What it does, in plain English: the rest of a sentence that begins with the organisation, without a full stop.
   * `content` is undefined where it was erased or is not at hand, `extras` are empty before the act is recorded.
   */
  says(act: ActOf<Kind, F>, content: Content | undefined, names: Names, extras: Partial<Values<Extras>>): Said;
}

/** What its register's generated code has to know besides. */
interface Recording {
  /** Begins a plan or a procurement, which a register in run-off may not. */
  readonly opens: boolean;
  /** Which of the roles it takes depends on who acts on what, so the register decides. */
  readonly roleByRegister: boolean;
  /** The register keeps the act's number in the ledger, by which proofs tell what came before what. */
  readonly keepsSequence: boolean;
  /** What each value is that the event tells beyond the signed ones, in words. */
  readonly extraWords: Readonly<Record<string, string>>;
}

/** All that is particular to one kind of act; everything else is derived from it. */
export interface ActDefinition<
  Kind extends string = string,
  F extends Fields = Fields,
  Extras extends Fields = Fields,
  Content = unknown,
>
  extends SaidOfAct<Kind, F, Extras, Content>, Recording {
  readonly register: RegisterName;
  /** What it says of the sums of an agreement. */
  readonly ofMoney: OfMoney<F>;
  /** Values signed after the envelope, in order, with what each means. */
  readonly values: SignedValues;
  /** Their types. */
  readonly fields: F;
  /** What the register's event tells beyond the signed values. */
  readonly extras: Extras;
  /** The function takes a second signature: the new key's own. */
  readonly takesProof: boolean;
  /** Values that are codes, with the list that people read them by. */
  readonly codes: Readonly<Record<string, Codelist>>;
  /** The values that the content tells already, so that nobody has to say them twice. */
  told(content: Content): Readonly<Record<string, AnyValue>>;
  /** Every value that stands both in the act and in its content, compared. */
  compare(act: ActOf<Kind, F>, content: Content): ContentProblem[];
  /** What is refused of an act that is recorded now, though an older act that says it still holds. */
  admit(act: ActOf<Kind, F>, content: Content): ContentProblem[];
  /** When it happened; undefined for acts that happen by being recorded. @param content as written, or undefined */
  happenedOn(act: ActOf<Kind, F>, content: unknown): HappenedDay | undefined;
}

type Given<Kind extends string, V extends SignedValues, Extras extends Fields, Content> = SaidOfAct<
  Kind,
  FieldsOf<V>,
  Extras,
  Content
> &
  SaidOfMoney<FieldsOf<V>> &
  Partial<Recording> & {
    readonly values: V;
    readonly extras?: Extras;
    readonly takesProof?: boolean;
  };

const NO_EXTRAS = {};
const AS_MOST: Recording = { opens: false, roleByRegister: false, keepsSequence: false, extraWords: {} };

/** Declares a kind of act; types, comparison, codes and days follow from what its values mean. */
export function defineAct<
  const Kind extends string,
  const V extends SignedValues,
  Content,
  const Extras extends Fields = typeof NO_EXTRAS,
>(given: Given<Kind, V, Extras, Content>): ActDefinition<Kind, FieldsOf<V>, Extras, Content> {
  const { values, actor, content: schema } = given;
  return {
    takesProof: false,
    ...AS_MOST,
    ...given,
    ofMoney: given.ofMoney ?? "nothing",
    extras: given.extras ?? (NO_EXTRAS as Extras),
    fields: typesOf(values),
    codes: codelistsOf(values),
    told: (content) => toldByContent(values, content),
    compare: (act, content) => {
      const signed: Readonly<Record<string, AnyValue>> = act.values;
      const currency = currencyIn(values, signed);
      return [
        ...(actor === undefined
          ? []
          : same(actor.at, actor.what, act.organisation, saidNumber(saidAt(content, actor.at)))),
        ...compareWithContent(values, signed, content),
        ...(currency === undefined ? [] : amountsInOneCurrency(schema, content, currency)),
        ...(given.alsoCompare?.(act, content) ?? []),
      ];
    },
    admit: (act, content) => [
      ...amountsInOneCurrency(schema, content, currencyIn(values, act.values)),
      ...vatByItsRate(schema, content),
      ...(given.alsoAdmit?.(act, content) ?? []),
    ],
    happenedOn: (act, content) => happenedDay(values, act.values, given.happenedAt, content),
  };
}

function typesOf<V extends SignedValues>(values: V): FieldsOf<V> {
  const types = Object.entries(values).map(([name, { type }]) => [name, type]);
  return Object.fromEntries(types) as FieldsOf<V>; // one type for every value, under its own name
}

function currencyIn(values: SignedValues, signed: Readonly<Record<string, AnyValue>>): string | undefined {
  const [name] = Object.entries(values).find(([, { meaning }]) => meaning.is === "currency") ?? [];
  const currency = name === undefined ? undefined : signed[name];
  return typeof currency === "string" ? currency : undefined;
}
