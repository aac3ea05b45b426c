import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentHold } from "../content/DocumentHold.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import type { IncomingContent } from "../content/IncomingSegment.ts";
import type { Act, Submission } from "../domain/acts/Act.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import { checkNewContent } from "../domain/acts/checkContent.ts";
import { contentDigest } from "../domain/content/contentDigest.ts";
import { NotContent } from "../domain/content/NotContent.ts";
import { bringsDocuments, documentsNamed } from "../domain/documentsBrought.ts";
import type { NamedDocument } from "../domain/documentsIn.ts";
import { ZERO_BYTES32 } from "../domain/Hex.ts";
import { ContentRefused } from "./ContentRefused.ts";
import type { ContentRule } from "./ContentRule.ts";
import type { DocumentHistory } from "./DocumentHistory.ts";
import type { Ledger } from "./Ledger.ts";
import { StatementRefused } from "./StatementRefused.ts";

/** Checks that the ledger will hold what an act's digest stands for, and that it says the same as the act. */
export class SubmissionCheck {
  readonly #contents: ContentStore;
  readonly #documents: DocumentStore;
  readonly #documentHistory: DocumentHistory;
  readonly #history: Pick<Ledger, "find">;
  #rule: ContentRule = () => Promise.resolve([]);

  constructor(
    contents: ContentStore,
    documents: DocumentStore,
    documentHistory: DocumentHistory,
    history: Pick<Ledger, "find">,
  ) {
    this.#contents = contents;
    this.#documents = documents;
    this.#documentHistory = documentHistory;
    this.#history = history;
  }

  /** Asks this of every content from now on, beside what act and content tell by themselves. */
  require(rule: ContentRule): void {
    this.#rule = rule;
  }

  /**
   * The content to be stored with the act, undefined when it is stored already.
   * @param hold holds the documents that the content names
   * @throws ContentRefused, StatementRefused
   */
  async contentOf({ act, content, salt }: Submission, hold: DocumentHold): Promise<IncomingContent | undefined> {
    if (act.kind === "ActAffirmed" || act.kind === "ActDisowned") await this.#requireOwnAct(act);
    if (act.content === ZERO_BYTES32) return this.#requireFit(act, undefined, hold);
    if (content === undefined || salt === undefined) return this.#requireHeld(act, hold);
    const digest = digestOf(content, salt);
    if (digest !== act.content) throw new ContentRefused({ reason: "wrong-digest", digest });
    await this.#requireFit(act, content, hold);
    return { digest, content, salt };
  }

  async #requireOwnAct(statement: Act<"ActAffirmed" | "ActDisowned">): Promise<void> {
    const about = await this.#history.find(statement.values.act);
    if (about?.act.organisation !== statement.organisation)
      throw new StatementRefused(statement, about?.act.organisation);
  }

  async #requireHeld(act: Submission["act"], hold: DocumentHold): Promise<undefined> {
    const held = await this.#contents.get(act.content);
    if (held === null) throw new ContentRefused({ reason: "missing" });
    if ("content" in held) await this.#requireFit(act, held.content, hold);
  }

  async #requireFit(act: Submission["act"], content: unknown, hold: DocumentHold): Promise<undefined> {
    const own = checkNewContent(act, content);
    const problems = own.length > 0 ? own : await this.#rule(act, content);
    if (problems.length > 0) throw new ContentRefused({ reason: "disagrees", problems });
    if (act.kind === "DocumentTakenDown") await this.#requireOwnDocument(act, content);
    await this.#requireDocuments(act, documentsNamed(act.kind, content), hold);
  }

  async #requireDocuments(
    { kind, organisation }: Submission["act"],
    named: readonly NamedDocument[],
    hold: DocumentHold,
  ): Promise<void> {
    if (named.length === 0) return;
    const digests = named.map(({ sha256 }) => sha256);
    const missing = await this.#documents.missing(digests, { organisation, brings: bringsDocuments(kind) }, hold);
    if (missing.length > 0) throw new ContentRefused({ reason: "document-missing", sha256: missing });
    await this.#requireSizes(named);
  }

  /** A size that is not the document's own would make every later check say that the document was changed. */
  async #requireSizes(named: readonly NamedDocument[]): Promise<void> {
    const found = await Promise.all(named.map(({ sha256 }) => this.#documents.find(sha256)));
    const problems = named.flatMap(({ sha256, size }, index) => {
      const held = found[index];
      if (size === undefined || !held || !("size" in held) || held.size === size) return [];
      const message = `The document ${sha256} has ${held.size} bytes, not ${size}. Name it as its upload was answered.`;
      return [{ path: "", inAct: undefined, inContent: size, message }];
    });
    if (problems.length > 0) throw new ContentRefused({ reason: "disagrees", problems });
  }

  /** Whoever could take down what its own acts did not bring could hide another's document. */
  async #requireOwnDocument(act: Act<"DocumentTakenDown">, content: unknown): Promise<void> {
    const { sha256 } = ACT_KINDS.DocumentTakenDown.content.parse(content);
    if (await this.#documentHistory.mayTakeDown(act, sha256)) return;
    const message = `act ${act.values.act} is no act of this organisation that brought the document ${sha256}: an organisation takes down what its own acts brought`;
    const problem = { path: "/sha256", inAct: act.values.act, inContent: sha256, message };
    throw new ContentRefused({ reason: "disagrees", problems: [problem] });
  }
}

function digestOf(content: unknown, salt: NonNullable<Submission["salt"]>) {
  try {
    return contentDigest(content, salt);
  } catch (error) {
    if (error instanceof NotContent || error instanceof RangeError)
      throw new ContentRefused({ reason: "not-content", message: error.message });
    throw error;
  }
}
