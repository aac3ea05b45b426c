import type { Act } from "../../domain/acts/Act.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { sentenceOf } from "../../domain/acts/describe.ts";
import type { AgreementNamed, KeyNamed, Names } from "../../domain/acts/Names.ts";
import { actsNamed, organisationsNamed, subjectsNamed } from "../../domain/acts/values/namedInValues.ts";
import type { AlsoNamed } from "../AuditReads.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import { agreementsCalled, earlierActs, type EarlierRow, invoicesCalled, subjectsCalled } from "./calledThings.ts";
import type { Described } from "./Described.ts";
import { keysRevoked } from "./keysRevoked.ts";

/** A payment's answer names the payment, and that its agreement and invoice. */
const DEPTH = 3;

interface Loaded {
  readonly organisations: Lookups;
  /** Acts that are named, by their hash. */
  readonly earlier: ReadonlyMap<string, EarlierRow>;
  readonly subjects: ReadonlyMap<string, { name: string; currency: string }>;
  readonly agreements: ReadonlyMap<string, AgreementNamed>;
  readonly invoices: ReadonlyMap<string, string>;
  /** By the act that revokes them. */
  readonly keys: ReadonlyMap<Act, KeyNamed>;
}

const NOTHING: AlsoNamed = { organisations: [], hashes: [] };

/** What descriptions look up, fetched together for many acts: a page of them costs a handful of queries. */
export class ActNames {
  readonly loaded: Loaded;
  readonly #says = new Map<string, string>();

  private constructor(loaded: Loaded) {
    this.loaded = loaded;
  }

  static async load(reading: Reading, described: readonly Described[], also = NOTHING): Promise<ActNames> {
    const acts = described.map(({ act }) => act);
    const earlier = await chase(reading, acts, also.hashes);
    const all = [...acts, ...[...earlier.values()].map(({ act }) => act)];
    const hashes = [
      ...new Set([...all.flatMap((act) => [act.subject, act.builtOn, ...hashesIn(act)]), ...also.hashes]),
    ];
    const names = new ActNames({
      organisations: await organisationsIn(reading, all)
        .organisations(...also.organisations)
        .load(),
      earlier,
      subjects: await subjectsCalled(reading, hashes),
      agreements: await agreementsCalled(reading, hashes),
      invoices: await invoicesCalled(reading, hashes),
      keys: await keysRevoked(reading, described),
    });
    await names.#say(reading, [...acts.flatMap(spokenOf), ...also.hashes]);
    return names;
  }

  /** Names as they stood for an act. */
  for({ act, sequence }: Described): Names {
    return {
      organisation: (number) => {
        const { name, nameNow } = this.loaded.organisations.organisation(number, sequence);
        return nameNow === null ? name : `${name} (now ${nameNow})`;
      },
      subject: (subject) => this.loaded.subjects.get(subject)?.name,
      currency: (subject) => this.loaded.subjects.get(subject)?.currency,
      act: (hash) => {
        const found = this.loaded.earlier.get(hash);
        return found && { number: found.sequence, act: found.act, says: this.#says.get(hash) };
      },
      agreement: (id) => this.loaded.agreements.get(id),
      invoice: (id) => this.loaded.invoices.get(id),
      key: () => this.loaded.keys.get(act),
    };
  }

  /** What acts do that others speak of as a whole: a motion, an act that is disowned. */
  async #say(reading: Reading, hashes: readonly string[]): Promise<void> {
    for (const hash of new Set(hashes)) {
      const found = this.loaded.earlier.get(hash);
      if (found === undefined) continue;
      const content = await contentUnder(reading, found.act.content);
      const { who, says } = sentenceOf(found.act, content, this.for(found));
      this.#says.set(hash, `${who} ${says}`);
    }
  }
}

/** The acts that these name or build on, and those that such acts name. */
async function chase(
  reading: Reading,
  acts: readonly Act[],
  also: readonly string[],
): Promise<Map<string, EarlierRow>> {
  const found = new Map<string, EarlierRow>();
  let wanted: string[] = [...also, ...acts.flatMap((act) => [act.builtOn, ...hashesIn(act)])];
  for (let depth = 0; depth < DEPTH && wanted.length > 0; depth++) {
    const rows = await earlierActs(reading, [...new Set(wanted)]);
    for (const row of rows) found.set(row.actHash, row);
    wanted = rows.flatMap(({ act }) => hashesIn(act)).filter((hash) => !found.has(hash));
  }
  return found;
}

/** Hashes of the acts, things and subjects that an act's values name. */
function hashesIn({ kind, values }: Act): string[] {
  const { values: meanings } = definitionOf(kind);
  return [...actsNamed(meanings, values), ...subjectsNamed(meanings, values)];
}

function organisationsIn(reading: Reading, acts: readonly Act[]): Lookups {
  const numbers = acts.flatMap(({ kind, organisation, values }) => [
    organisation,
    ...organisationsNamed(definitionOf(kind).values, values),
  ]);
  return new Lookups(reading).organisations(...numbers);
}

/** Acts that an act speaks of as a whole. */
function spokenOf(act: Act): string[] {
  const { speaksOfAct, values, register } = definitionOf(act.kind);
  const onMotion = Object.values(values).some(({ meaning }) => meaning.is === "act" && meaning.of === "motion");
  const isNeeded = speaksOfAct === true || onMotion || register === "Consortium" || register === "Directory";
  return isNeeded ? [act.builtOn, ...actsNamed(values, act.values)] : [];
}
