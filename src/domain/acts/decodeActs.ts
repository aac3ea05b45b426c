import { keccak_256 } from "@noble/hashes/sha3.js";
import type { Heads } from "../heads.ts";
import { fromHex, type Hex } from "../Hex.ts";
import { keccakOfText } from "../keccak.ts";
import { keyId } from "../keySlot.ts";
import { requireBytes } from "./abi/valueShapes.ts";
import { WordReader } from "./abi/WordReader.ts";
import { eventSignature } from "./abiFragments.ts";
import type { Act, ActExtras, RecordedAct } from "./Act.ts";
import { digestOf } from "./actHash.ts";
import { type Appended, APPENDED_TOPIC, decodeAppended } from "./Appended.ts";
import { type MotionFailed, readMotionFailed } from "./consortium/motionFailed.ts";
import { allDefinitions, type AnyActDefinition } from "./definitionOf.ts";
import { ENVELOPE_FIELDS } from "./Envelope.ts";
import { type AnyValue, isDynamic } from "./Field.ts";
import type { LedgerIdentity } from "./LedgerIdentity.ts";
import type { BlockOfLogs, RawLog } from "./RawLog.ts";
import { registerAt } from "./registerFor.ts";
import { dynamicHashOfBytes, typeHash } from "./structHash.ts";

/** Logs that the contracts of this ledger cannot have emitted: the node, the block or the identity is wrong. */
export class UndecodableAct extends Error {
  override readonly name = "UndecodableAct";
}

/** What one act's two logs say, before its place in the histories is known. */
export interface DecodedAct {
  appended: Appended;
  act: Act;
  definition: AnyActDefinition;
  /** What the register's event told beyond the signed values. */
  extras: ActExtras;
  /** The new key's own signature over the same hash, where the event tells one. */
  proof: Hex | undefined;
  transactionHash: Hex;
}

const ENVELOPE_WORDS = Object.keys(ENVELOPE_FIELDS).length;

const kindOfTopic: ReadonlyMap<string, AnyActDefinition> = new Map(
  allDefinitions().map((definition) => [keccakOfText(eventSignature(definition)), definition]),
);

/**
 * The acts of a block, in order. Each act's hash is taken again from the signed words and compared with the log's;
 * `heads` moves on only after the whole block was read.
 * @throws UndecodableAct, AbiDecodingError, or RangeError where an act is missing.
 */
export function decodeActs(block: BlockOfLogs, identity: LedgerIdentity, heads: Heads): RecordedAct[] {
  return decodeBlock(block, identity).map((decoded) => recorded(decoded, block, heads));
}

/** Pairs every `Appended` event with the register's event that follows it. */
export function decodeBlock(block: BlockOfLogs, identity: LedgerIdentity): DecodedAct[] {
  const acts: DecodedAct[] = [];
  let waiting: Appended | undefined;
  for (const log of block.logs) {
    const failed = readMotionFailed(log, identity.registers.Consortium);
    if (failed !== undefined) tellFailure(acts, failed);
    else if (log.address === identity.log && log.topics[0] === APPENDED_TOPIC) {
      if (waiting !== undefined) throw unexplained(waiting);
      waiting = decodeAppended(log);
    } else if (waiting !== undefined && log.address === waiting.register) {
      const definition = kindOfTopic.get(log.topics[0] ?? "");
      if (definition === undefined) continue;
      acts.push(decodeAct(waiting, log, definition, identity));
      waiting = undefined;
    }
  }
  if (waiting !== undefined) throw unexplained(waiting);
  return acts;
}

/** Of the vote that carried the motion, which the event follows. */
function tellFailure(acts: DecodedAct[], { motion, reason }: MotionFailed): void {
  const index = acts.findLastIndex(({ act }) => act.kind === "VoteCast" && act.values.motion === motion);
  const vote = acts[index];
  if (vote === undefined) throw new UndecodableAct(`The motion ${motion} failed without a vote that carried it.`);
  acts[index] = { ...vote, extras: { ...vote.extras, failed: reason } };
}

function decodeAct(
  appended: Appended,
  log: RawLog,
  definition: AnyActDefinition,
  identity: LedgerIdentity,
): DecodedAct {
  const { sequence } = appended;
  if (definition.code !== appended.kind || registerAt(log.address, identity) !== definition.register)
    throw new UndecodableAct(`Act ${sequence}: ${log.address} may not tell a ${definition.kind}.`);
  const reader = new WordReader(fromHex(log.data));
  const wordCount = ENVELOPE_WORDS + Object.keys(definition.fields).length;
  const values = readValues(reader, definition);
  requireSignedHash(appended, reader.slice(0, 32 * wordCount), definition, identity);
  const envelope = reader.struct(ENVELOPE_FIELDS, 0);
  for (const name of ["organisation", "subject", "content"] as const)
    if (envelope[name] !== appended[name])
      throw new UndecodableAct(`Act ${sequence}: the log and the register disagree about its ${name}.`);
  // The words were read by this kind's own fields, which is what the type of an act says.
  const act = { kind: definition.kind, ...envelope, values: values.signed } as unknown as Act;
  const { proof, ...extras } = values.extras;
  return {
    ...{ appended, act, definition, extras },
    proof: proof === undefined ? undefined : requireBytes(proof),
    transactionHash: log.transactionHash,
  };
}

/** The hash is taken of the raw words, so that no way of reading them can hide what was signed. */
function requireSignedHash(
  appended: Appended,
  words: Uint8Array,
  definition: AnyActDefinition,
  identity: LedgerIdentity,
): void {
  const preimage = new Uint8Array(32 + words.length);
  preimage.set(typeHash(definition));
  preimage.set(words, 32);
  const hash = digestOf(keccak_256(preimage), identity.chainId, appended.register);
  if (hash !== appended.actHash)
    throw new UndecodableAct(
      `Act ${appended.sequence}: its values have the hash ${hash}, but the log says ${appended.actHash}.`,
    );
}

function readValues(
  reader: WordReader,
  definition: AnyActDefinition,
): { signed: Record<string, AnyValue>; extras: Record<string, AnyValue> } {
  const signed: Record<string, AnyValue> = {};
  let place = 32 * ENVELOPE_WORDS;
  let head = place + 32 * Object.keys(definition.fields).length;
  for (const [name, type] of Object.entries(definition.fields)) {
    if (isDynamic(type)) {
      if (!sameBytes(dynamicHashOfBytes(type, reader.dynamicBytes(type, head)), reader.slice(place, 32)))
        throw new UndecodableAct(`The value "${name}" of a ${definition.kind} is not the one that was signed.`);
      signed[name] = reader.dynamic(type, head);
      head += 32;
    } else signed[name] = reader.word(type, place);
    place += 32;
  }
  const extras: Record<string, AnyValue> = {};
  for (const [name, type] of Object.entries(definition.extras)) {
    extras[name] = isDynamic(type) ? reader.dynamic(type, head) : reader.word(type, head);
    head += 32;
  }
  return { signed, extras };
}

function recorded(decoded: DecodedAct, block: BlockOfLogs, heads: Heads): RecordedAct {
  const { appended, act, definition, extras, proof, transactionHash } = decoded;
  const { sequence, actHash, signer, signature } = appended;
  const place = heads.append({ ...appended, keyId: keyId(signer), time: block.time });
  return {
    act,
    register: definition.register,
    registerAddress: appended.register,
    actHash,
    signer,
    signature,
    ...(proof !== undefined ? { proof } : {}),
    extras,
    sequence,
    subjectSequence: place.subject.count,
    subjectHead: place.subject.head,
    ledgerHead: place.ledger.head,
    time: block.time,
    blockNumber: block.number,
    blockHash: block.hash,
    transactionHash,
  };
}

function unexplained({ sequence }: Appended): UndecodableAct {
  return new UndecodableAct(`Act ${sequence}: its register did not say what was signed.`);
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
