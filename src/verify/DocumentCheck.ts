import { createHash } from "node:crypto";
import type { Act } from "../domain/acts/Act.ts";
import type { JsonValue } from "../domain/content/JsonValue.ts";
import { DocumentBringers } from "../domain/DocumentBringers.ts";
import { documentsBrought, documentsNamed } from "../domain/documentsBrought.ts";
import { type Hex, toHex } from "../domain/Hex.ts";
import type { ContentView } from "./ContentView.ts";
import type { About, Findings } from "./Findings.ts";
import { aboutAct } from "./KeyCheck.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

interface Document {
  readonly namedBy: About[];
  size: number | undefined;
  takenDownIn: number | undefined;
}

/** Are the documents that contents name still those bytes? One that was taken down by an act is withdrawn, not lost. */
export class DocumentCheck {
  readonly #contents: ContentView;
  readonly #findings: Findings;
  readonly #documents = new Map<Hex, Document>();
  /** By act, who brought which documents with it. */
  readonly #brought = new Map<Hex, { organisation: number; digests: Set<Hex> }>();
  readonly #bringers = new DocumentBringers();

  constructor(contents: ContentView, findings: Findings) {
    this.#contents = contents;
    this.#findings = findings;
  }

  observe(placed: PlacedAct, parts: readonly JsonValue[]): void {
    const { act } = placed;
    for (const { sha256, size } of parts.flatMap((part) => documentsNamed(act.kind, part))) {
      if (act.kind === "DocumentTakenDown") {
        this.#takenDown(placed, act, sha256);
        continue;
      }
      const document = this.#documents.get(sha256) ?? { namedBy: [], size: undefined, takenDownIn: undefined };
      this.#documents.set(sha256, document);
      document.namedBy.push(aboutAct(placed));
      document.size ??= size;
    }
    this.#bringers.observe(act, parts);
    const brought = parts.flatMap((part) => documentsBrought(act.kind, part));
    if (brought.length === 0) return;
    const digests = new Set(brought.map(({ sha256 }) => sha256));
    this.#brought.set(placed.actHash, { organisation: act.organisation, digests });
  }

  /** Contracts cannot read contents: whoever holds a key could name anybody's document. */
  #takenDown(placed: PlacedAct, act: Act<"DocumentTakenDown">, sha256: Hex): void {
    const brought = this.#brought.get(act.values.act);
    const document = this.#documents.get(sha256);
    const isOwn = brought?.organisation === act.organisation && brought.digests.has(sha256);
    if (isOwn && this.#bringers.isOf(sha256, act.organisation) && document !== undefined) {
      document.takenDownIn ??= placed.sequence;
      return;
    }
    const what = `It would take down ${sha256}, which its organisation did not bring first by an act that it names: it takes nothing down.`;
    this.#findings.notes("documents", "take-down-without-right", aboutAct(placed), what);
  }

  async finish(): Promise<void> {
    for (const [sha256, document] of this.#documents) await this.#check(sha256, document);
  }

  async #check(sha256: Hex, document: Document): Promise<void> {
    this.#findings.looked("documents");
    const bytes = await this.#contents.document(sha256);
    if (bytes === undefined) return this.#gone(sha256, document);
    const found = await digestOf(bytes);
    const isSameSize = document.size === undefined || found.size === document.size;
    if (found.sha256 === sha256 && isSameSize) return this.#checkFacts(sha256, found.size, document);
    for (const about of document.namedBy) {
      const what = "A document is not the one that was signed.";
      const values = { expected: sizedText(sha256, document.size), found: sizedText(found.sha256, found.size) };
      this.#findings.breaks("documents", "document-differs", about, what, values);
    }
  }

  /** The bytes are right; what lies beside them may have been changed or damaged, and then nobody gets them. */
  async #checkFacts(sha256: Hex, size: number, { namedBy, takenDownIn }: Document): Promise<void> {
    const facts = await this.#contents.documentFacts(sha256);
    for (const about of namedBy) {
      if (takenDownIn !== undefined) {
        const what = `Document ${sha256} was taken down by act ${takenDownIn}, and its bytes are still here. Start the service, or delete them.`;
        this.#findings.notes("documents", "document-still-here", about, what);
      } else if (facts === undefined || facts === "unreadable" || facts.size !== size) {
        const what = `What is kept beside document ${sha256} (its media type and size) is damaged or gone; the bytes are right.`;
        this.#findings.breaks("documents", "document-facts-damaged", about, what);
      }
    }
  }

  #gone(sha256: Hex, { namedBy, takenDownIn }: Document): void {
    for (const about of namedBy) {
      if (takenDownIn !== undefined) {
        const what = `Document ${sha256} is withdrawn: taken down by act ${takenDownIn}.`;
        this.#findings.notes("documents", "document-withdrawn", about, what);
      } else {
        this.#findings.breaks(
          "documents",
          "document-missing",
          about,
          `Document ${sha256} is not there, and no act took it down.`,
        );
      }
    }
  }
}

async function digestOf(bytes: AsyncIterable<Uint8Array>): Promise<{ sha256: Hex; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: toHex(hash.digest()), size };
}

function sizedText(sha256: Hex, size: number | undefined): string {
  return size === undefined ? sha256 : `${sha256}, ${size} bytes`;
}
