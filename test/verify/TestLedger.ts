import { createHash } from "node:crypto";
import { Interface } from "ethers";
import { APPENDED_FRAGMENT, eventFragments } from "../../src/domain/acts/abiFragments.ts";
import type { Act } from "../../src/domain/acts/Act.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { definitionOf } from "../../src/domain/acts/definitionOf.ts";
import type { RawLog } from "../../src/domain/acts/RawLog.ts";
import { registerFor } from "../../src/domain/acts/registerFor.ts";
import { contentDigest } from "../../src/domain/content/contentDigest.ts";
import type { Founding } from "../../src/domain/Founding.ts";
import { Heads } from "../../src/domain/heads.ts";
import { type Hex, isHex, toHex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { keccakOfHex, keccakOfText } from "../../src/domain/keccak.ts";
import { type KeySlot, packKeySlot } from "../../src/domain/keySlot.ts";
import {
  keySlotPlace,
  LEDGER_COUNT_SLOT,
  LEDGER_HEAD_SLOT,
  subjectCountSlot,
  subjectHeadSlot,
} from "../../src/domain/storageSlots.ts";
import type { ChainView, ViewedBlock } from "../../src/verify/ChainView.ts";
import type { ContentView, DocumentFacts, ViewedContent } from "../../src/verify/ContentView.ts";
import type { TrustRoot } from "../../src/verify/TrustRoot.ts";
import { actAndDynamicValues } from "../domain/acts/actAndDynamicValues.ts";
import { anIdentity } from "../domain/acts/anIdentity.ts";
import type { TestKey } from "./TestKey.ts";

export const T0 = 1_750_000_000;
const log = new Interface([APPENDED_FRAGMENT]);
const FOUNDED = new Interface([
  "event Founded(bytes32 memorandum, tuple(bytes32 identifier, bytes key, uint8 scheme, uint16 roles)[] founders)",
]);

/**
 * A ledger without a chain: logs, storage and contents as the contracts and the stores would hold them. Everything is
 * public and mutable, so that tests can change one thing at a time behind the verifier's back.
 */
export class TestLedger implements ChainView, ContentView {
  readonly identity = anIdentity();
  readonly chain: (ViewedBlock & { logs: RawLog[] })[] = [];
  readonly slots = new Map<string, Hex>();
  readonly contents = new Map<Hex, ViewedContent>();
  readonly documents = new Map<Hex, Uint8Array>();
  readonly documentSizes = new Map<Hex, DocumentFacts | "unreadable">();
  readonly founding: Founding;
  readonly heads = new Heads();
  chainId = this.identity.chainId;
  codeOf: (address: Hex) => Hex = (address) => address;
  now = T0;

  constructor(memorandum: unknown, founders: Founding["founders"]) {
    this.founding = { memorandum: this.keep(memorandum), founders };
    this.#seal([
      this.#log(
        this.identity.registers.Consortium,
        FOUNDED.encodeEventLog("Founded", [
          this.founding.memorandum,
          founders.map(({ identifier, key, scheme, roles }) => [identifier, key, scheme, roles]),
        ]),
      ),
    ]);
  }

  get trust(): TrustRoot {
    const registers = Object.values(this.identity.registers).filter((address) => address !== undefined);
    const addresses = [this.identity.log, ...registers];
    return {
      identity: this.identity,
      codeHashes: Object.fromEntries(addresses.map((address) => [address, keccakOfHex(address)])),
      founding: this.founding,
      sealing: { by: "operator" },
    };
  }

  /** Keeps a content and gives its digest. */
  keep(value: unknown): Hex {
    const salt = keccakOfText(JSON.stringify(value));
    const digest = contentDigest(value, salt);
    this.contents.set(digest, { state: "whole", value, salt });
    return digest;
  }

  /** Keeps a document and gives its SHA-256. */
  keepDocument(bytes: Uint8Array): Hex {
    const sha256 = toHex(createHash("sha256").update(bytes).digest());
    this.documents.set(sha256, bytes);
    this.documentSizes.set(sha256, { mediaType: "application/pdf", size: bytes.length });
    return sha256;
  }

  /** Records an act in a block of its own, as the contracts would, whatever it is. @return its hash */
  record(act: Act, key: TestKey, extras: readonly unknown[] = [], signature?: Hex): Hex {
    const definition = definitionOf(act.kind);
    const register = registerFor(definition, this.identity);
    const hash = actHash(act, this.identity);
    const sequence = this.heads.ledger.count + 1;
    const place = this.heads.append({
      ...act,
      sequence,
      kind: definition.code,
      actHash: hash,
      keyId: key.id,
      time: this.now,
    });
    this.#set(this.identity.log, LEDGER_HEAD_SLOT, place.ledger.head);
    this.#set(this.identity.log, LEDGER_COUNT_SLOT, word(sequence));
    this.#set(this.identity.log, subjectHeadSlot(act.subject), place.subject.head);
    this.#set(this.identity.log, subjectCountSlot(act.subject), word(place.subject.count));
    const { subject, organisation, content } = act;
    const appended = log.encodeEventLog("Appended", [
      sequence,
      subject,
      organisation,
      register,
      definition.code,
      hash,
      content,
      key.signer,
      signature ?? key.sign(hash),
    ]);
    const told = new Interface(eventFragments(definition.register)).encodeEventLog(act.kind, [
      ...actAndDynamicValues(act),
      ...extras,
    ]);
    this.#seal([this.#log(this.identity.log, appended), this.#log(register, told)]);
    return hash;
  }

  setKey(key: TestKey, slot: KeySlot): void {
    this.#set(this.identity.registers.Directory, keySlotPlace(key.id), packKeySlot(slot));
  }

  async *blocks(): AsyncIterable<ViewedBlock> {
    yield* this.chain;
  }

  async storage(address: Hex, slot: Hex): Promise<Hex> {
    return this.slots.get(`${address}/${slot}`) ?? ZERO_BYTES32;
  }

  async code(address: Hex): Promise<Hex> {
    return this.codeOf(address);
  }

  content(digest: Hex): ViewedContent {
    return this.contents.get(digest) ?? { state: "missing" };
  }

  async documentFacts(sha256: Hex): Promise<DocumentFacts | "unreadable" | undefined> {
    return this.documentSizes.get(sha256);
  }

  async document(sha256: Hex): Promise<AsyncIterable<Uint8Array> | undefined> {
    const bytes = this.documents.get(sha256);
    return bytes && (async function* () { yield bytes; })(); // prettier-ignore
  }

  #set(address: Hex, slot: Hex, value: Hex): void {
    this.slots.set(`${address}/${slot}`, value);
  }

  #seal(logs: RawLog[]): void {
    const number = this.chain.length + 1;
    const parentHash = this.chain.at(-1)?.hash ?? ZERO_BYTES32;
    this.chain.push({ number, hash: keccakOfText(`block ${number}`), parentHash, time: this.now, logs });
  }

  #log(address: Hex, { topics, data }: { topics: string[]; data: string }): RawLog {
    if (!topics.every(isHex) || !isHex(data)) throw new Error("logs are hex");
    return { address, topics, data, transactionHash: word(this.chain.length + 1) };
  }
}

function word(value: number): Hex {
  return `0x${value.toString(16).padStart(64, "0")}`;
}
