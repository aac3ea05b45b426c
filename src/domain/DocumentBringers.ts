import type { Act } from "./acts/Act.ts";
import { documentsBrought, documentsNamed, documentTakenDown } from "./documentsBrought.ts";
import type { NamedDocument } from "./documentsIn.ts";
import type { Hex } from "./Hex.ts";

interface Brings {
  readonly act: Act;
  readonly actHash: Hex;
}

interface Known {
  /** As the first act names it. */
  readonly named: NamedDocument;
  /** By organisation, its acts that brought the document. */
  readonly acts: Map<number, Set<Hex>>;
  readonly takenDownBy: Set<number>;
}

/**
 * Which organisations' acts brought each document, and which of them took it down. A take-down speaks for its own
 * organisation's acts alone: otherwise anybody could remove another's document by naming it, before or after. The
 * bytes may go when everybody who brought the document has taken it down.
 */
export class DocumentBringers {
  readonly #documents = new Map<Hex, Known>();

  /** Acts have to come in the order of the ledger. @param parts the act's content, or what is left of it */
  observe({ act, actHash }: Brings, parts: readonly unknown[]): void {
    for (const part of parts) {
      for (const document of documentsNamed(act.kind, part)) this.#named(document);
      for (const { sha256 } of documentsBrought(act.kind, part)) this.#brought(sha256, act.organisation, actHash);
      const down = documentTakenDown(act.kind, part);
      if (act.kind === "DocumentTakenDown" && down !== undefined && this.mayTakeDown(act, down))
        this.#documents.get(down)?.takenDownBy.add(act.organisation);
    }
  }

  /** Whether the act that a take-down names is of the same organisation, and brought the document. */
  mayTakeDown({ organisation, values }: Act<"DocumentTakenDown">, sha256: Hex): boolean {
    return this.#documents.get(sha256)?.acts.get(organisation)?.has(values.act) === true;
  }

  /** Whether acts name the document, and not everybody who brought it has taken it down. */
  isNeeded(sha256: Hex): boolean {
    const document = this.#documents.get(sha256);
    if (document === undefined) return false;
    const { acts, takenDownBy } = document;
    return acts.size === 0 || [...acts.keys()].some((organisation) => !takenDownBy.has(organisation));
  }

  /** How the first act names the document; undefined where no act does. */
  nameOf(sha256: Hex): NamedDocument | undefined {
    return this.#documents.get(sha256)?.named;
  }

  #named(named: NamedDocument): void {
    if (this.#documents.has(named.sha256)) return;
    this.#documents.set(named.sha256, { named, acts: new Map(), takenDownBy: new Set() });
  }

  #brought(sha256: Hex, organisation: number, actHash: Hex): void {
    const acts = this.#documents.get(sha256)?.acts;
    acts?.set(organisation, (acts.get(organisation) ?? new Set<Hex>()).add(actHash));
  }
}
