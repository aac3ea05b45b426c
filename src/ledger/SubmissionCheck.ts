import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import type { IncomingContent } from "../content/IncomingSegment.ts";
import type { Act, Submission } from "../domain/acts/Act.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import { checkNewContent } from "../domain/acts/checkContent.ts";
import { contentDigest } from "../domain/content/contentDigest.ts";
import { NotContent } from "../domain/content/NotContent.ts";
import { documentsNamed } from "../domain/documentsBrought.ts";
import type { NamedDocument } from "../domain/documentsIn.ts";
import { ZERO_BYTES32 } from "../domain/Hex.ts";
import { ContentRefused } from "./ContentRefused.ts";
import type { ContentRule } from "./ContentRule.ts";
import type { Ledger } from "./Ledger.ts";
import { StatementRefused } from "./StatementRefused.ts";
import type { TakeDownRight } from "./TakeDownRight.ts";

/** Checks that the ledger will hold what an act's digest stands for, and that it says the same as the act. */
export class SubmissionCheck {
  readonly #contents: ContentStore;
  readonly #documents: DocumentStore;
  readonly #takeDownRight: TakeDownRight;
  readonly #history: Pick<Ledger, "find">;
  #rule: ContentRule = () => Promise.resolve([]);

  constructor(
    contents: ContentStore,
    documents: DocumentStore,
    takeDownRight: TakeDownRight,
    history: Pick<Ledger, "find">,
  ) {
    this.#contents = contents;
    this.#documents = documents;
    this.#takeDownRight = takeDownRight;
    this.#history = history;
  }

  /** Asks this of every content from now on, beside what act and content tell by themselves. */
  require(rule: ContentRule): void {
    this.#rule = rule;
  }

  /** The content to be stored with the act, undefined when it is stored already. @throws ContentRefused, StatementRefused */
  async contentOf({ act, content, salt }: Submission): Promise<IncomingContent | undefined> {
    if (act.kind === "ActAffirmed" || act.kind === "ActDisowned") await this.#requireOwnAct(act);
    if (act.content === ZERO_BYTES32) return this.#requireFit(act, undefined);
    if (content === undefined || salt === undefined) return this.#requireHeld(act);
    const digest = digestOf(content, salt);
    if (digest !== act.content) throw new ContentRefused({ reason: "wrong-digest", digest });
    await this.#requireFit(act, content);
    return { digest, content, salt };
  }

  async #requireOwnAct(statement: Act<"ActAffirmed" | "ActDisowned">): Promise<void> {
    const about = await this.#history.find(statement.values.act);
    if (about?.act.organisation !== statement.organisation)
      throw new StatementRefused(statement, about?.act.organisation);
  }

  async #requireHeld(act: Submission["act"]): Promise<undefined> {
    const held = await this.#contents.get(act.content);
    if (held === null) throw new ContentRefused({ reason: "missing" });
    if ("content" in held) await this.#requireFit(act, held.content);
  }

  async #requireFit(act: Submission["act"], content: unknown): Promise<undefined> {
    const own = checkNewContent(act, content);
    const problems = own.length > 0 ? own : await this.#rule(act, content);
    if (problems.length > 0) throw new ContentRefused({ reason: "disagrees", problems });
    if (act.kind === "DocumentTakenDown") await this.#requireOwnDocument(act, content);
    const named = documentsNamed(act.kind, content);
    const missing = await this.#documents.missing(named.map(({ sha256 }) => sha256));
    if (missing.length > 0) throw new ContentRefused({ reason: "document-missing", sha256: missing });
    await this.#requireSizes(named);
  }

  /** A size that is not the document's own would make every later check say that the document was changed. */
  async #requireSizes(named: readonly NamedDocument[]): Promise<void> {
    const found = await Promise.all(named.map(({ sha256 }) => this.#documents.find(sha256)));
    const problems = named.flatMap(({ sha256, size }, index) => {
      const held = found[index];
      if (size === undefined || !held || held.state === "withdrawn" || held.size === size) return [];
      const message = `The document ${sha256} has ${held.size} bytes, not ${size}. Name it as its upload was answered.`;
      return [{ path: "", inAct: undefined, inContent: size, message }];
    });
    if (problems.length > 0) throw new ContentRefused({ reason: "disagrees", problems });
  }

  /** Taking down removes bytes for everybody, so an organisation may do it only to what its own act brought first. */
  async #requireOwnDocument(act: Act<"DocumentTakenDown">, content: unknown): Promise<void> {
    const { sha256 } = ACT_KINDS.DocumentTakenDown.content.parse(content);
    if (await this.#takeDownRight.allows(act, sha256)) return;
    const message = `act ${act.values.act} is no act of this organisation that brought the document ${sha256}, or another organisation brought it before: only that one may take it down`;
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
