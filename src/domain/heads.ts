import { WordWriter } from "./acts/abi/WordWriter.ts";
import { type Hex, ZERO_BYTES32 } from "./Hex.ts";
import { keccak } from "./keccak.ts";

/** What the log commits to for one act (docs/format.md, "Heads"). */
export interface HeadEntry {
  /** Number in the whole ledger. */
  sequence: number;
  subject: Hex;
  /** Code of the kind. */
  kind: number;
  actHash: Hex;
  content: Hex;
  organisation: number;
  /** keccak256 of the signer's bytes. */
  keyId: Hex;
  /** Block time, UTC seconds. */
  time: number;
}

/** Head of a subject after an act; `previous` is zero before its first act. */
export function nextSubjectHead(previous: Hex, entry: HeadEntry): Hex {
  const writer = new WordWriter(9);
  writer.word("bytes32", previous);
  writer.uint(entry.sequence);
  writer.word("bytes32", entry.subject);
  writer.uint(entry.kind);
  writer.word("bytes32", entry.actHash);
  writer.word("bytes32", entry.content);
  writer.uint(entry.organisation);
  writer.word("bytes32", entry.keyId);
  writer.uint(entry.time);
  return keccak(writer.written());
}

/** Head of the whole ledger after an act, from the head of that act's subject. */
export function nextLedgerHead(previous: Hex, subjectHead: Hex): Hex {
  const writer = new WordWriter(2);
  writer.word("bytes32", previous);
  writer.word("bytes32", subjectHead);
  return keccak(writer.written());
}

/** Head and number of acts of one history. */
export interface Head {
  head: Hex;
  count: number;
}

const NOTHING: Head = { head: ZERO_BYTES32, count: 0 };

/** The heads as they follow from the acts seen so far; the same as the log's storage if nothing is missing. */
export class Heads {
  private ledgerHead: Head;
  private readonly subjects: Map<Hex, Head>;
  private readonly base: Heads | undefined;

  /** @param ledger and @param subjects as they stand in the log's storage, to begin in the middle of a history. */
  constructor(ledger: Head = NOTHING, subjects: Iterable<readonly [Hex, Head]> = [], base?: Heads) {
    this.ledgerHead = ledger;
    this.subjects = new Map(subjects);
    this.base = base;
  }

  get ledger(): Head {
    return this.ledgerHead;
  }

  of(subject: Hex): Head {
    return this.subjects.get(subject) ?? this.base?.of(subject) ?? NOTHING;
  }

  /** Heads that go on from these, which stay as they are until they `adopt` them. */
  branch(): Heads {
    return new Heads(this.ledgerHead, [], this);
  }

  /** Takes over what was appended to a branch of these heads. */
  adopt(branch: Heads): void {
    this.ledgerHead = branch.ledgerHead;
    for (const [subject, head] of branch.subjects) this.subjects.set(subject, head);
  }

  /** Appends the next act. @throws RangeError if its sequence does not follow. */
  append(entry: HeadEntry): { subject: Head; ledger: Head } {
    if (entry.sequence !== this.ledgerHead.count + 1)
      throw new RangeError(`Act ${entry.sequence} does not follow act ${this.ledgerHead.count}: acts are missing.`);
    const before = this.of(entry.subject);
    const subject = { head: nextSubjectHead(before.head, entry), count: before.count + 1 };
    this.ledgerHead = { head: nextLedgerHead(this.ledgerHead.head, subject.head), count: entry.sequence };
    this.subjects.set(entry.subject, subject);
    return { subject, ledger: this.ledgerHead };
  }
}
