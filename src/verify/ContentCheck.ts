import { checkContent } from "../domain/acts/checkContent.ts";
import { contentDigest } from "../domain/content/contentDigest.ts";
import type { JsonValue } from "../domain/content/JsonValue.ts";
import { NotContent } from "../domain/content/NotContent.ts";
import type { Path } from "../domain/content/Path.ts";
import type { RedactedContent } from "../domain/content/RedactedContent.ts";
import { requireContent } from "../domain/content/requireContent.ts";
import { verifyRedacted } from "../domain/content/verifyRedacted.ts";
import { isOwnPart } from "../domain/documentsBrought.ts";
import { ZERO_BYTES32 } from "../domain/Hex.ts";
import type { ContentView, ViewedContent } from "./ContentView.ts";
import type { Findings } from "./Findings.ts";
import { aboutAct } from "./KeyCheck.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

/** Is the content under an act's digest the one that was signed, and does it say what the act says? */
export class ContentCheck {
  readonly #contents: ContentView;
  readonly #findings: Findings;

  constructor(contents: ContentView, findings: Findings) {
    this.#contents = contents;
    this.#findings = findings;
  }

  /** @return the parts of the content that are there and genuine */
  async observe(placed: PlacedAct): Promise<JsonValue[]> {
    const { content: digest } = placed.act;
    if (digest === ZERO_BYTES32) return this.#without(placed);
    this.#findings.looked("contents");
    const viewed = await this.#contents.content(digest);
    switch (viewed.state) {
      case "whole":
        return this.#whole(placed, viewed);
      case "redacted":
        return this.#redacted(placed, viewed.content);
      case "unreadable":
        return this.#breaks(placed, "content-unreadable", `The content cannot be read: ${viewed.reason}`);
      case "missing":
        return this.#breaks(placed, "content-missing", "The content that was signed is not there.");
    }
  }

  /** Digest zero: signed without a content, which some kinds allow. */
  #without(placed: PlacedAct): JsonValue[] {
    if (checkContent(placed.act, undefined).length > 0) {
      this.#breaks(placed, "content-missing", `A ${placed.act.kind} has a content, and this one was signed without.`);
    }
    return [];
  }

  #whole(placed: PlacedAct, { value, salt }: Extract<ViewedContent, { state: "whole" }>): JsonValue[] {
    try {
      requireContent(value);
      const found = contentDigest(value, salt);
      if (found !== placed.act.content) return this.#differs(placed, found);
    } catch (error) {
      if (!(error instanceof NotContent) && !(error instanceof RangeError)) throw error;
      return this.#breaks(placed, "content-unreadable", `The content cannot be read: ${error.message}`);
    }
    for (const { path, message, inAct, inContent } of checkContent(placed.act, value)) {
      const values = { expected: String(inAct), found: String(inContent) };
      const what = `The content says otherwise than the act (${path === "" ? "as a whole" : path}): ${message}`;
      this.#findings.breaks("contents", "content-contradicts-act", aboutAct(placed), what, values);
    }
    return [value];
  }

  #redacted(placed: PlacedAct, content: RedactedContent): JsonValue[] {
    const problem = verifyRedacted(content, placed.act.content);
    if (problem !== undefined)
      return this.#breaks(placed, "content-differs", `The erased content does not hold: ${problem.message}`);
    // Whoever can write in the folder can erase, and then prove by commitments alone that something was there.
    const what = `${placesErased(content)} of the content were erased, and no recorded act names it and gives the ground. What is left is what was signed.`;
    this.#breaks(placed, "content-erased-without-act", what);
    return content.shown.filter(({ path }) => isOwnPart(placed.act.kind, path)).map((part) => part.value);
  }

  #differs(placed: PlacedAct, found: string): JsonValue[] {
    const what = "The content is not the one that was signed.";
    this.#findings.breaks("contents", "content-differs", aboutAct(placed), what, {
      expected: placed.act.content,
      found,
    });
    return [];
  }

  #breaks(
    placed: PlacedAct,
    code: "content-missing" | "content-unreadable" | "content-differs" | "content-erased-without-act",
    what: string,
  ): JsonValue[] {
    this.#findings.breaks("contents", code, aboutAct(placed), what);
    return [];
  }
}

function placesErased({ leaves, shown }: RedactedContent): string {
  const open = new Set(shown.map(({ path }) => JSON.stringify(path)));
  const isShown = (path: Path) => [...path, ""].some((_, length) => open.has(JSON.stringify(path.slice(0, length))));
  const erased = leaves.filter(({ path }) => !isShown(path)).length;
  return `${erased} of ${leaves.length} values`;
}
