import type { RecordedAct } from "../../domain/acts/Act.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { type CaseHistory, HISTORIES } from "../../domain/caseFile.ts";
import { organisationsActing, publicationsLinked, restsOnConsortium } from "../../domain/caseScope.ts";
import type { Founding } from "../../domain/Founding.ts";
import type { Hex } from "../../domain/Hex.ts";
import { keyId } from "../../domain/keySlot.ts";
import { CONSORTIUM_SUBJECT } from "../../domain/subjects.ts";

/** Where the histories come from. */
export interface HistorySource {
  /** All acts of a history up to the block that is proven, in order. */
  acts(subject: Hex): Promise<readonly RecordedAct[]>;
  /** The histories of plans that were converted into the procurement. */
  plansOf(procurement: Hex): Promise<readonly Hex[]>;
  organisationSubject(number: number): Promise<Hex>;
  /** Whether an act of a procurement, plan or publication is shown, or stands for itself by its hash alone. */
  isShown(act: RecordedAct): Promise<boolean>;
}

type Kind = CaseHistory["of"];
interface Gathered {
  readonly of: Kind;
  readonly subject: Hex;
  readonly acts: readonly { readonly recorded: RecordedAct; readonly isShown: boolean }[];
}

/** Gathers the histories that belong to a procurement's case file, by the rule that the verifier has too. */
export async function caseHistories(
  procurement: Hex,
  source: HistorySource,
  founding: Founding,
): Promise<CaseHistory[]> {
  const gathered = new Map<Hex, Gathered>();
  const gather = async (of: Kind, subject: Hex) => gathered.set(subject, await history(of, subject, source));
  await gather("procurement", procurement);
  for (const plan of await source.plansOf(procurement)) {
    const found = await history("plan", plan, source);
    if (found.acts.some(({ recorded, isShown }) => isShown && recorded.act.kind === "PlanConverted")) gathered.set(plan, found); // prettier-ignore
  }
  for (const subject of publicationsLinked(shownIn([...gathered.values()]))) await gather("publication", subject);
  await gatherOrganisations(gathered, source, gather);
  const all = [...gathered.values()];
  const known = new Set([
    founding.memorandum,
    ...all.flatMap(({ acts }) => acts.map(({ recorded }) => recorded.actHash)),
  ]);
  if (restsOnConsortium(shownIn(all), known)) {
    await gather("consortium", CONSORTIUM_SUBJECT);
    await gatherOrganisations(gathered, source, gather);
  }
  return inOrder(withoutIdleKeys([...gathered.values()]));
}

/** An organisation's history may have acts of others in it, whose histories belong to the file too. */
async function gatherOrganisations(
  gathered: ReadonlyMap<Hex, Gathered>,
  source: HistorySource,
  gather: (of: Kind, subject: Hex) => Promise<unknown>,
): Promise<void> {
  for (let before = -1; before < gathered.size;) {
    before = gathered.size;
    for (const number of organisationsActing(shownIn([...gathered.values()]))) {
      const subject = await source.organisationSubject(number);
      if (!gathered.has(subject)) await gather("organisation", subject);
    }
  }
}

async function history(of: Kind, subject: Hex, source: HistorySource): Promise<Gathered> {
  const isAlways = of === "organisation" || of === "consortium";
  const acts = await Promise.all(
    (await source.acts(subject)).map(async (recorded) => ({
      recorded,
      isShown: isAlways || (await source.isShown(recorded)),
    })),
  );
  return { of, subject, acts };
}

function shownIn(histories: readonly Gathered[]) {
  return histories.flatMap(({ acts }) => acts.flatMap(({ recorded, isShown }) => (isShown ? [recorded.act] : [])));
}

/** Of an organisation's keys, those belong to the file that signed something in it. */
function withoutIdleKeys(histories: readonly Gathered[]): Gathered[] {
  const added = histories.flatMap(({ of, acts }) =>
    of === "organisation" ? acts.filter(({ recorded }) => recorded.act.kind === "KeyAdded") : [],
  );
  const idle = new Set(added.map(({ recorded }) => recorded.actHash));
  const others = histories.flatMap(({ acts }) => acts).filter(({ isShown, recorded }) => isShown && !idle.has(recorded.actHash)); // prettier-ignore
  const signing = new Set(others.map(({ recorded }) => recorded.signer));
  for (let before = -1; before !== idle.size;) {
    before = idle.size;
    for (const { recorded } of added) {
      if (!idle.has(recorded.actHash) || recorded.act.kind !== "KeyAdded") continue;
      if (!signing.has(recorded.act.values.key)) continue;
      idle.delete(recorded.actHash);
      signing.add(recorded.signer);
    }
  }
  return histories.map((each) => ({
    ...each,
    acts: each.acts.map((one) => (idle.has(one.recorded.actHash) ? { ...one, isShown: false } : one)),
  }));
}

function inOrder(histories: readonly Gathered[]): CaseHistory[] {
  const place = ({ of, subject }: Gathered) => `${HISTORIES.indexOf(of)} ${subject}`;
  return [...histories]
    .sort((one, other) => (place(one) < place(other) ? -1 : 1))
    .map(({ of, subject, acts }) => ({ of, subject, acts: acts.map(asWritten) }));
}

function asWritten({ recorded, isShown }: Gathered["acts"][number]): CaseHistory["acts"][number] {
  const { sequence, time, act, signer, signature, actHash } = recorded;
  if (isShown) return { sequence, time, act, signer, signature };
  const { organisation, content } = act;
  const stub = { kind: definitionOf(act.kind).code, organisation, actHash, content, keyId: keyId(signer) };
  return { sequence, time, stub };
}
