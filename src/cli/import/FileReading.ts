import { NotARelease, readRelease } from "../../domain/readRelease.ts";
import { isListAt, itemsOf, type Span } from "./jsonSpans.ts";
import { type Parts, partsOf } from "./partsOf.ts";
import { type FoundRelease, joined, type NotRead, type Refused, type ReleasesRead } from "./ReleasesRead.ts";
import { topValues } from "./topValues.ts";

const LINE_FEED = 0x0a;

/** Numbers of lines, from 1, for places in a file. Places are mostly asked for from first to last. */
class LineNumbers {
  readonly #bytes: Uint8Array;
  #place = 0;
  #line = 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  at(place: number): number {
    if (place < this.#place) [this.#place, this.#line] = [0, 1];
    for (; this.#place < place; this.#place++) if (this.#bytes[this.#place] === LINE_FEED) this.#line++;
    return this.#line;
  }
}

const NOT_JSON = "this is not JSON";
const BREAKS_OFF = "the text breaks off";
const NOTHING_KNOWN = "it is no release package, record package or release: it has neither an OCID nor releases";
const ONLY_COMPILED =
  "the record holds no release, only what its publisher made of the releases (compiledRelease, versionedRelease); " +
  "import the releases themselves";

/** One file as it is read, and what was found in it so far. */
export class FileReading {
  readonly #name: string;
  readonly #bytes: Uint8Array;
  readonly #lines: LineNumbers;
  readonly #found: FoundRelease[] = [];
  readonly #refused: Refused[] = [];
  readonly #notRead: NotRead[] = [];
  #setAside = 0;
  #releases = 0;
  #records = 0;

  constructor(name: string, bytes: Uint8Array) {
    this.#name = name;
    this.#bytes = bytes;
    this.#lines = new LineNumbers(bytes);
  }

  /** @param missing why the bytes are not all that the file should hold */
  read(missing: string | undefined): ReleasesRead {
    const end = this.#bytes.length;
    if (isWide(this.#bytes)) this.#unread(0, end, "the file is in UTF-16 or UTF-32; convert it to UTF-8");
    else this.#values();
    if (missing !== undefined) this.#unreadAt(end, missing);
    else if (end === 0) this.#refused.push({ where: this.#name, reason: "the file is empty" });
    const [found, refused] = [this.#found, this.#refused];
    return { found, refused, notRead: joined(this.#notRead), setAside: this.#setAside };
  }

  #values(): void {
    for (const { isValue, ...span } of topValues(this.#bytes)) {
      if (!isValue) this.#unread(span.from, span.to, NOT_JSON);
      else if (isListAt(this.#bytes, span.from)) this.#items(span, (item, isCut) => this.#value(item, isCut));
      else this.#value(span, !span.isWhole);
    }
  }

  /** A package, a record or a release, told by what it holds. @param isCut the file ends, or goes on anew, inside it */
  #value(value: Span, isCut: boolean): void {
    const parts = partsOf(this.#bytes, value);
    if (parts.named("ocid").length > 0) return this.#recordOrRelease(value, isCut);
    const [releases, records] = [parts.named("releases"), parts.named("records")];
    for (const list of releases) this.#list("releases", list, (item, cut) => this.#release(item, cut));
    for (const list of records) this.#list("records", list, (item, cut) => this.#recordOrRelease(item, cut));
    if (this.#isUnreadFrom(parts, value, isCut)) return;
    if (releases.length + records.length === 0) this.#refuse("", value, NOTHING_KNOWN);
  }

  #recordOrRelease(value: Span, isCut: boolean): void {
    const parts = partsOf(this.#bytes, value);
    const releases = parts.named("releases");
    const summaries = parts.named("compiledRelease").length + parts.named("versionedRelease").length;
    if (releases.length + summaries === 0) return this.#release(value, isCut);
    const [number, before] = [(this.#records += 1), this.#releases];
    for (const list of releases) this.#list("releases", list, (item, cut) => this.#release(item, cut));
    if (this.#isUnreadFrom(parts, value, isCut)) return;
    if (this.#releases > before) this.#setAside += summaries;
    else this.#refuse(`record ${number}`, value, ONLY_COMPILED, parts.text("ocid"));
  }

  #release(value: Span, isCut: boolean): void {
    if (isCut) return this.#unread(value.from, value.to, BREAKS_OFF);
    const where = `${this.#name}, release ${(this.#releases += 1)}`;
    const [line, bytes] = [this.#lines.at(value.from), this.#bytes.subarray(value.from, value.to)];
    try {
      this.#found.push({ where, line, bytes, release: readRelease(bytes) });
    } catch (error) {
      if (!(error instanceof NotARelease)) throw error;
      this.#refused.push({ where, line, reason: `the release ${error.message}` });
    }
  }

  #list(name: string, list: Span, take: (item: Span, isCut: boolean) => void): void {
    if (isListAt(this.#bytes, list.from)) this.#items(list, take);
    else this.#refuse(name, list, `what stands under "${name}" is no list`);
  }

  #items(list: Span, take: (item: Span, isCut: boolean) => void): void {
    let last = list.from;
    for (const item of itemsOf(this.#bytes, list)) {
      take(item, !list.isWhole && !item.isWhole && item.to === list.to);
      last = item.to;
    }
    if (!list.isWhole && last < list.to) this.#unread(last, list.to, BREAKS_OFF);
  }

  #isUnreadFrom({ fault }: Parts, value: Span, isCut: boolean): boolean {
    if (fault !== undefined) this.#unread(fault, value.to, isCut ? BREAKS_OFF : NOT_JSON);
    else if (isCut) this.#unreadAt(value.to, BREAKS_OFF);
    return fault !== undefined || isCut;
  }

  #refuse(what: string, { from }: Span, reason: string, ocid?: string): void {
    const where = what === "" ? this.#name : `${this.#name}, ${what}`;
    this.#refused.push({ where, line: this.#lines.at(from), ...(ocid === undefined ? {} : { ocid }), reason });
  }

  /** Something is missing before this place. */
  #unreadAt(place: number, reason: string): void {
    this.#unread(Math.max(0, place - 1), place, reason);
  }

  #unread(from: number, to: number, reason: string): void {
    const [fromLine, toLine] = [this.#lines.at(from), this.#lines.at(Math.max(from, to - 1))];
    this.#notRead.push({ where: this.#name, fromLine, toLine, reason });
  }
}

/** Every other byte, or more, is zero, or a byte order mark says so. */
function isWide(bytes: Uint8Array): boolean {
  const mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return mark || bytes.subarray(0, 4).includes(0);
}
