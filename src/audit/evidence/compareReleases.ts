import { withoutAddresses } from "../../domain/content/mailAddress.ts";
import { CONTACT_FIELDS, withoutContacts } from "../../projection/evidence/withoutContacts.ts";
import type { Difference } from "../acts/ActView.ts";
import { type ReleaseLeaf, releaseLeaves } from "./releaseLeaves.ts";

/** What differs between two releases, as people may read it. */
export interface ReleaseComparison {
  readonly differences: Difference[];
  /** Differences in what names or reaches people, which is never shown. */
  readonly hidden: number;
}

/** Every value that stands in one release and not in the other, or otherwise. */
export function compareReleases(before: unknown, after: unknown): ReleaseComparison {
  const [old, now] = [releaseLeaves(before), releaseLeaves(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const pairs = keys.flatMap((key) => {
    const pair = { before: old.get(key), after: now.get(key) };
    return pair.before?.json === pair.after?.json ? [] : [pair];
  });
  const shown = pairs.map(differenceOf).filter((difference) => difference !== undefined);
  return { differences: shown, hidden: pairs.length - shown.length };
}

/** Undefined where it is about people, or differs in an address alone. */
function differenceOf(pair: {
  before: ReleaseLeaf | undefined;
  after: ReleaseLeaf | undefined;
}): Difference | undefined {
  const leaf = pair.after ?? pair.before;
  if (leaf === undefined || leaf.names.some((name) => CONTACT_FIELDS.has(name))) return undefined;
  const [before, after] = [shownOf(pair.before), shownOf(pair.after)];
  if (before === after) return undefined;
  const kind = pair.before === undefined ? "added" : pair.after === undefined ? "removed" : "changed";
  return {
    path: withoutAddresses(leaf.path),
    label: labelOf(leaf.names.map(withoutAddresses)),
    before: before ?? null,
    after: after ?? null,
    kind,
  };
}

function shownOf(leaf: ReleaseLeaf | undefined): string | undefined {
  return leaf === undefined ? undefined : String(withoutContacts(leaf.json));
}

/** "Tender: value: amount", "Parties: GB-LAE-HCK: name" */
function labelOf(names: readonly string[]): string {
  const words = names.map((name) => (/^[a-zA-Z]+$/.test(name) ? spaced(name) : name)).join(": ");
  return words === "" ? "The release" : words.charAt(0).toUpperCase() + words.slice(1);
}

function spaced(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
