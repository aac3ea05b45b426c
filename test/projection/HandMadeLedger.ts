import type { Act, ActExtras, ActKind, RecordedAct } from "../../src/domain/acts/Act.ts";
import { definitionOf } from "../../src/domain/acts/definitionOf.ts";
import { Heads } from "../../src/domain/heads.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { keyId } from "../../src/domain/keySlot.ts";
import type { Block, BlockSource } from "../../src/projection/BlockSource.ts";

type ValuesOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>["values"];

export interface Recording<Kind extends ActKind> {
  organisation: number;
  subject: Hex;
  values: ValuesOf<Kind>;
  builtOn?: Hex;
  signer?: Hex;
  content?: unknown;
  extras?: ActExtras;
}

/** A ledger without chain or signatures: acts are written down as a real one would give them back, one block each. */
export class HandMadeLedger implements BlockSource {
  readonly blocks: Block[] = [];
  readonly contents = new Map<string, unknown>();
  readonly documents = new Map<string, Uint8Array>();
  /** Documents whose bytes somebody deleted. */
  readonly lost = new Set<string>();
  readonly #heads = new Heads();
  readonly #listeners = new Set<(block: Block) => void>();
  readonly #restListeners = new Set<() => void>();
  #pending: RecordedAct[] = [];
  /** UTC seconds of the next block. */
  time: number;

  constructor(time = 1_735_725_600) {
    this.time = time;
  }

  readonly contentOf = async (digest: Hex): Promise<unknown> => this.contents.get(digest);
  readonly documentOf = async (sha256: Hex) => this.documents.get(sha256);

  /** Records an act in a block of its own. @returns its hash */
  record<Kind extends ActKind>(kind: Kind, recording: Recording<Kind>): Hex {
    const hash = this.add(kind, recording);
    this.seal();
    return hash;
  }

  /** Adds an act to the block that `seal` closes. */
  add<Kind extends ActKind>(kind: Kind, recording: Recording<Kind>): Hex {
    const { organisation, subject, values, builtOn = ZERO_BYTES32 } = recording;
    const sequence = this.#heads.ledger.count + 1;
    const content = recording.content === undefined ? ZERO_BYTES32 : keccakOfText(JSON.stringify(recording.content));
    if (recording.content !== undefined) this.contents.set(content, recording.content);
    const envelope = { organisation, subject, builtOn, content, validUntil: this.time + 2_592_000 };
    // The values were typed by their kind above; put together again, the compiler sees only a union.
    const act = { kind, ...envelope, values } as unknown as Act;
    this.#pending.push(this.#recorded(act, sequence, recording.signer, recording.extras));
    return keccakOfText(`act ${sequence}`);
  }

  seal(): Block {
    const number = this.blocks.length + 1;
    const follows = this.blocks.at(-1)?.hash ?? keccakOfText("genesis");
    const block = { number, hash: keccakOfText(`block ${number}`), follows, time: this.time, acts: this.#pending };
    this.#pending = [];
    this.announce(block);
    return block;
  }

  /** Adds a block that is there already to the ledger, and tells who listens. */
  announce(block: Block): void {
    this.blocks.push(block);
    for (const listener of this.#listeners) listener(block);
  }

  blocksFrom(number: number): Iterable<Block> {
    return this.blocks.filter((block) => block.number >= number);
  }

  onBlock(listener: (block: Block) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRest(listener: () => void): () => void {
    this.#restListeners.add(listener);
    return () => this.#restListeners.delete(listener);
  }

  /** No act is on its way any more. */
  rest(): void {
    for (const listener of this.#restListeners) listener();
  }

  #recorded(act: Act, sequence: number, signer?: Hex, extras?: ActExtras): RecordedAct {
    const signedBy = signer ?? keyOf(act.organisation);
    const { code, register } = definitionOf(act.kind);
    const { subject, content, organisation } = act;
    const actHash = keccakOfText(`act ${sequence}`);
    const heads = this.#heads.append({
      ...{ sequence, subject, kind: code, actHash, content, organisation },
      keyId: keyId(signedBy),
      time: this.time,
    });
    const block = this.blocks.length + 1;
    return {
      ...{
        act,
        register,
        registerAddress: keyOf(0),
        actHash,
        sequence,
        signer: signedBy,
        signature: "0x00",
        extras: extras ?? {},
      },
      subjectSequence: heads.subject.count,
      subjectHead: heads.subject.head,
      ledgerHead: heads.ledger.head,
      time: this.time,
      blockNumber: block,
      blockHash: keccakOfText(`block ${block}`),
      transactionHash: keccakOfText(`transaction ${block}`),
    };
  }
}

/** The first key of an organisation: an address that says whose it is. */
export function keyOf(organisation: number, which = 0): Hex {
  return `0x${(organisation * 256 + which).toString(16).padStart(40, "0")}`;
}
