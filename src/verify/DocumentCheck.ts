import { createHash } from "node:crypto";
import type { Act } from "../domain/acts/Act.ts";
import type { JsonValue } from "../domain/content/JsonValue.ts";
import { DocumentBringers } from "../domain/DocumentBringers.ts";
import { bringsDocuments, documentsNamed, documentTakenDown } from "../domain/documentsBrought.ts";
import type { NamedDocument } from "../domain/documentsIn.ts";
import { type Hex, toHex } from "../domain/Hex.ts";
import type { ContentView, DocumentFacts } from "./ContentView.ts";
import type { About, Findings } from "./Findings.ts";
import { aboutAct } from "./KeyCheck.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

interface Document {
  readonly namedBy: NamedBy[];
  size: number | undefined;
  readonly mediaTypes: Set<string>;
}

interface NamedBy {
  readonly about: About;
  readonly organisation: number;
  /** Whether the act brought the document, or repeats what the other side brought. */
  readonly brings: boolean;
}

/** The first take-down of a document by its organisation. */
interface TakenDown {
  readonly organisation: number;
  readonly sequence: number;
}

/** Are the documents that contents name still those bytes? One that was taken down by an act is withdrawn, not lost. */
export class DocumentCheck {
  readonly #contents: ContentView;
  readonly #findings: Findings;
  readonly #documents = new Map<Hex, Document>();
  readonly #takenDown = new Map<Hex, TakenDown[]>();
  readonly #bringers = new DocumentBringers();

  constructor(contents: ContentView, findings: Findings) {
    this.#contents = contents;
    this.#findings = findings;
  }

  observe(placed: PlacedAct, parts: readonly JsonValue[]): void {
    const { act } = placed;
    for (const part of parts) {
      for (const document of documentsNamed(act.kind, part)) this.#named(placed, document);
      const down = documentTakenDown(act.kind, part);
      if (act.kind === "DocumentTakenDown" && down !== undefined) this.#takeDown(placed, act, down);
    }
    this.#bringers.observe(placed, parts);
  }

  #named(placed: PlacedAct, { sha256, size, mediaType }: NamedDocument): void {
    const { kind, organisation } = placed.act;
    const document = this.#documents.get(sha256) ?? { namedBy: [], size: undefined, mediaTypes: new Set() };
    this.#documents.set(sha256, document);
    document.namedBy.push({ about: aboutAct(placed), organisation, brings: bringsDocuments(kind) });
    document.size ??= size;
    if (mediaType !== undefined) document.mediaTypes.add(mediaType);
  }

  /** Contracts cannot read contents: whoever holds a key could name anybody's document. */
  #takeDown(placed: PlacedAct, act: Act<"DocumentTakenDown">, sha256: Hex): void {
    if (this.#bringers.mayTakeDown(act, sha256)) {
      const down = { organisation: act.organisation, sequence: placed.sequence };
      this.#takenDown.set(sha256, [...(this.#takenDown.get(sha256) ?? []), down]);
      return;
    }
    const what = `It would take down ${sha256}, which no act of its organisation that it names brought: it takes nothing down.`;
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
    for (const { about } of document.namedBy) {
      const what = "A document is not the one that was signed.";
      const values = { expected: sizedText(sha256, document.size), found: sizedText(found.sha256, found.size) };
      this.#findings.breaks("documents", "document-differs", about, what, values);
    }
  }

  /** The bytes are right; what lies beside them may have been changed or damaged, and then nobody gets them. */
  async #checkFacts(sha256: Hex, size: number, document: Document): Promise<void> {
    const facts = await this.#contents.documentFacts(sha256);
    const isRight = facts !== undefined && facts !== "unreadable" && areFacts(facts, size, document);
    const isNeeded = this.#bringers.isNeeded(sha256);
    for (const named of document.namedBy) {
      const down = this.#downFor(sha256, named);
      if (down !== undefined && !isNeeded) {
        const what = `Document ${sha256} was taken down by act ${down}, and its bytes are still here. Start the service, or delete them.`;
        this.#findings.notes("documents", "document-still-here", named.about, what);
      } else if (!isRight) {
        const what = `What is kept beside document ${sha256} (its media type and size) is damaged or gone; the bytes are right.`;
        this.#findings.breaks("documents", "document-facts-damaged", named.about, what);
      } else if (down !== undefined) {
        const what = `Document ${sha256} is withdrawn for this act: taken down by act ${down}. Another organisation's act still gives it out.`;
        this.#findings.notes("documents", "document-withdrawn", named.about, what);
      }
    }
  }

  #gone(sha256: Hex, { namedBy }: Document): void {
    for (const named of namedBy) {
      const down = this.#downFor(sha256, named);
      if (down !== undefined) {
        const what = `Document ${sha256} is withdrawn: taken down by act ${down}.`;
        this.#findings.notes("documents", "document-withdrawn", named.about, what);
      } else {
        const what = `Document ${sha256} is not there, and no act of this organisation took it down.`;
        this.#findings.breaks("documents", "document-missing", named.about, what);
      }
    }
  }

  /** The act that took the document down for this one. */
  #downFor(sha256: Hex, { brings, organisation }: NamedBy): number | undefined {
    const all = this.#takenDown.get(sha256) ?? [];
    return all.find((down) => !brings || down.organisation === organisation)?.sequence;
  }
}

/** Acts may say different media types of the same bytes; the store keeps the one of an act. */
function areFacts(facts: DocumentFacts, size: number, { mediaTypes }: Document): boolean {
  return facts.size === size && (mediaTypes.size === 0 || mediaTypes.has(facts.mediaType));
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
