import type { ContentStore } from "../../content/ContentStore.ts";
import type { CaseContent } from "../../domain/caseFile.ts";
import type { Path } from "../../domain/content/Path.ts";
import { discloseParts, openContent, redactContent } from "../../domain/content/redactContent.ts";
import type { RedactedContent } from "../../domain/content/RedactedContent.ts";
import type { Hex } from "../../domain/Hex.ts";
import { coverContacts, type CoveredContent } from "../evidence/coverContacts.ts";
import { type CaseFileWish, pathAt, PointerUnknown, segmentsOf } from "./CaseFileWish.ts";

/** The contents of a case file, with as much shown of each as is wished for. */
export class CaseContents {
  readonly #contents: Pick<ContentStore, "get">;
  readonly #show: readonly string[][] | undefined;
  readonly #hide: readonly string[][];
  readonly #wish: CaseFileWish;
  readonly #met = new Set<string[]>();

  /** @throws PointerUnknown */
  constructor(contents: Pick<ContentStore, "get">, wish: CaseFileWish) {
    this.#contents = contents;
    this.#wish = wish;
    this.#show = wish.show?.map(segmentsOf);
    this.#hide = (wish.hide ?? []).map(segmentsOf);
  }

  /** Whether acts are left unshown whose contents have nothing that is wished for. */
  get isSelective(): boolean {
    return this.#show !== undefined;
  }

  /** Whether a content has anything at the places to show. */
  async isShown(digest: Hex): Promise<boolean> {
    const content = await this.#open(digest);
    return content !== undefined && this.#places(this.#show ?? [], content).length > 0;
  }

  /** As it goes into the file; undefined where it is not there. */
  async wished(digest: Hex): Promise<CaseContent | undefined> {
    const whole = await this.#covered(digest);
    const open = await this.#open(digest);
    if (whole === undefined || open === undefined) return undefined;
    const [show, hide] = [this.#places(this.#show ?? [], open), this.#places(this.#hide, open)];
    if (show.length > 0) return { redacted: written(discloseParts(open, shownIn(open, show))) };
    return hide.length > 0 ? { redacted: written(redactContent(open, hide)) } : caseContent(whole);
  }

  /** @throws PointerUnknown for a pointer that led nowhere: what should be hidden would stand there under another name */
  requireAllMet(): void {
    const all = [...(this.#show ?? []), ...this.#hide];
    const index = all.findIndex((segments) => !this.#met.has(segments));
    if (index < 0) return;
    const pointer = [...(this.#wish.show ?? []), ...(this.#wish.hide ?? [])][index];
    throw new PointerUnknown(`Nothing stands at ${pointer} in any content of this procurement.`);
  }

  #places(pointers: readonly string[][], { leaves }: RedactedContent): Path[] {
    return pointers.flatMap((segments) => {
      const path = pathAt(segments, leaves);
      if (path !== undefined) this.#met.add(segments);
      return path === undefined ? [] : [path];
    });
  }

  async #covered(digest: Hex): Promise<CoveredContent | undefined> {
    const stored = await this.#contents.get(digest);
    return stored === null ? undefined : coverContacts(stored);
  }

  async #open(digest: Hex): Promise<RedactedContent | undefined> {
    const covered = await this.#covered(digest);
    if (covered === undefined) return undefined;
    return "redacted" in covered ? covered.redacted : openContent(covered.content, covered.salt);
  }
}

/** Places of which something can be shown, none inside another. */
function shownIn({ shown }: RedactedContent, places: readonly Path[]): Path[] {
  const isInside = (inner: Path, outer: Path) => outer.every((segment, index) => inner[index] === segment);
  const open = places.filter((place) => shown.some(({ path }) => isInside(place, path)));
  return open.filter(
    (place, index) =>
      !open.some((other, at) => at !== index && isInside(place, other) && (other.length < place.length || at < index)),
  );
}

function caseContent(covered: CoveredContent): CaseContent {
  if ("redacted" in covered) return { redacted: written(covered.redacted) };
  return { content: covered.content as never, salt: covered.salt };
}

function written({ leaves, shown }: RedactedContent): Extract<CaseContent, { redacted: unknown }>["redacted"] {
  return { leaves: leaves as never, shown: shown as never };
}
