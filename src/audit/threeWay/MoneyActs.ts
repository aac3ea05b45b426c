import type { Act, ActKind } from "../../domain/acts/Act.ts";
import { allDefinitions, definitionOf } from "../../domain/acts/definitionOf.ts";
import { milestoneNamed, thingNamed } from "../../domain/acts/values/namedInValues.ts";
import { actOf } from "../acts/actOf.ts";
import { moment } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { ActRef } from "../views.ts";

/** Kinds that can make two of the table's columns differ. */
const KINDS = allDefinitions().flatMap(({ kind, ofMoney }) => (ofMoney === "nothing" ? [] : [kind]));

export interface MoneyAct<Kind extends ActKind = ActKind> {
  readonly ref: ActRef;
  readonly act: Act<Kind>;
  /** Set where its organisation disowned it, or its key was later revoked since an earlier time. */
  readonly doubt: "questioned" | "disowned" | undefined;
}

/** The acts that explain an agreement's money, in order. What names an invoice or a payment is about its milestone. */
export class MoneyActs {
  readonly #byAgreement = new Map<string, MoneyAct[]>();
  readonly #byHash = new Map<string, MoneyAct>();

  private constructor(all: readonly MoneyAct[]) {
    for (const one of all) {
      this.#byHash.set(one.ref.actHash, one);
      const agreement = this.#agreementOf(one.act) ?? "";
      const its = this.#byAgreement.get(agreement);
      if (its === undefined) this.#byAgreement.set(agreement, [one]);
      else its.push(one);
    }
  }

  /** Those of a procurement: acts about money have the procurement as their subject. */
  static async read({ database }: Reading, procurement: string): Promise<MoneyActs> {
    const rows = await database
      .selectFrom("acts as a")
      .leftJoin("questionedActs as q", "q.sequence", "a.sequence")
      .selectAll("a")
      .select("q.standing")
      .where("a.subject", "=", procurement)
      .where("a.kind", "in", KINDS)
      .orderBy("a.sequence")
      .execute();
    return new MoneyActs(
      rows.flatMap(({ standing, ...row }): MoneyAct[] => {
        const { actHash, sequence, kind, time } = row;
        const act = actOf(row);
        const doubt = standing === "questioned" || standing === "disowned" ? standing : undefined;
        return [{ ref: { actHash, sequence, kind, recordedAt: moment(time) }, act, doubt }];
      }),
    );
  }

  /** Of one agreement: its signature, variations and end, and all of its milestones. */
  ofAgreement<Kind extends ActKind>(agreement: string, ...kinds: Kind[]): MoneyAct<Kind>[] {
    return ofKinds(this.#byAgreement.get(agreement) ?? [], kinds);
  }

  /** What of an agreement cannot be relied on as it stands. */
  doubtful(agreement: string): { act: ActRef; standing: "questioned" | "disowned" }[] {
    const all = this.#byAgreement.get(agreement) ?? [];
    return all.flatMap(({ ref, doubt }) => (doubt === undefined ? [] : [{ act: ref, standing: doubt }]));
  }

  /** Of one milestone, in order. A variation is of each milestone whose terms it has. */
  allOfMilestone(agreement: string, number: number): MoneyAct[] {
    return (this.#byAgreement.get(agreement) ?? []).filter(({ act }) => this.#isAbout(act, number));
  }

  /** The same of some kinds. */
  ofMilestone<Kind extends ActKind>(agreement: string, number: number, ...kinds: Kind[]): MoneyAct<Kind>[] {
    return ofKinds(this.allOfMilestone(agreement, number), kinds);
  }

  #agreementOf(act: Act): string | undefined {
    const agreement = thingNamed("agreement", definitionOf(act.kind).values, act.values);
    if (agreement !== undefined) return agreement;
    if (act.kind === "AgreementSigned") return act.builtOn; // the offer, whose hash is the agreement's id
    const about = this.#aboutOf(act);
    return about && this.#agreementOf(about.act);
  }

  #isAbout(act: Act, number: number): boolean {
    if (act.kind === "VariationSigned") return act.values.milestones.some((terms) => terms.number === number);
    const named = milestoneNamed(definitionOf(act.kind).values, act.values);
    if (named !== undefined) return named === number;
    const about = this.#aboutOf(act);
    return about !== undefined && this.#isAbout(about.act, number);
  }

  /** The invoice or payment that an act is about; always an earlier act. */
  #aboutOf(act: Act): MoneyAct | undefined {
    const { values } = definitionOf(act.kind);
    const about = thingNamed("invoice", values, act.values) ?? thingNamed("payment", values, act.values);
    return about === undefined ? undefined : this.#byHash.get(about);
  }
}

function ofKinds<Kind extends ActKind>(acts: readonly MoneyAct[], kinds: readonly Kind[]): MoneyAct<Kind>[] {
  const wanted: ReadonlySet<string> = new Set(kinds);
  return acts.filter((one): one is MoneyAct<Kind> => wanted.has(one.act.kind));
}
