import { bytesOfBase64 } from "#bytes";
import { type Hex, toHex } from "../../domain/Hex.ts";
import { keccak } from "../../domain/keccak.ts";
import { bytesIn, listIn, type RlpItem, rlpItems, writeRlp } from "./rlpItems.ts";

const [STATE_ROOT, NUMBER, TIME, EXTRA_DATA] = [3, 8, 11, 12];
/** Fields of a header since London, and since Osaka. */
const [FEWEST, MOST] = [15, 30];
/** Items of QBFT's extra data: vanity, validators, vote, round, seals. */
const [VALIDATORS, ROUND, SEALS, ITEMS] = [1, 3, 4, 5];

/** A block's header as a case file has it: RLP, with the true round and without seals. */
export interface SealedHeader {
  readonly stateRoot: Hex;
  readonly number: number;
  /** UTC seconds */
  readonly time: number;
  /** What validators sign: keccak256 of the header as it stands here. On an embedded ledger that is the block's hash. */
  readonly digest: Hex;
  /** Validators that the header lists; undefined where its extra data is not QBFT's. */
  readonly validators: readonly Hex[] | undefined;
  /** The block's hash on a QBFT ledger, which has round 0. */
  readonly qbftHash: Hex | undefined;
}

/** Undefined for what is no header. @param text base64; attacker-controlled */
export function readHeader(text: string): SealedHeader | undefined {
  const bytes = bytesOfBase64(text);
  const items = rlpItems(bytes);
  if (items === undefined || items.length < FEWEST || items.length > MOST) return undefined;
  const stateRoot = bytesIn(items[STATE_ROOT]);
  const [number, time] = [integerIn(items[NUMBER]), integerIn(items[TIME])];
  if (stateRoot?.length !== 32 || number === undefined || time === undefined) return undefined;
  const extra = qbftExtra(items[EXTRA_DATA]);
  return {
    ...{ stateRoot: toHex(stateRoot), number, time, digest: keccak(bytes) },
    validators: extra && validatorsIn(extra),
    qbftHash: extra && qbftHash(items, extra),
  };
}

function qbftExtra(item: RlpItem | undefined): readonly RlpItem[] | undefined {
  const bytes = bytesIn(item);
  const extra = bytes && rlpItems(bytes);
  return extra?.length === ITEMS && listIn(extra[SEALS])?.length === 0 ? extra : undefined;
}

function validatorsIn(extra: readonly RlpItem[]): Hex[] | undefined {
  const listed = listIn(extra[VALIDATORS])?.map(bytesIn);
  if (listed === undefined) return undefined;
  const addresses = listed.flatMap((bytes) => (bytes?.length === 20 ? [toHex(bytes)] : []));
  return addresses.length === listed.length && new Set(addresses).size === addresses.length ? addresses : undefined;
}

function qbftHash(items: readonly RlpItem[], extra: readonly RlpItem[]): Hex {
  const round = new Uint8Array(0);
  const withoutRound = writeRlp(extra.map((item, index) => (index === ROUND ? round : item)));
  return keccak(writeRlp(items.map((item, index) => (index === EXTRA_DATA ? withoutRound : item))));
}

function integerIn(item: RlpItem | undefined): number | undefined {
  const bytes = bytesIn(item);
  if (bytes === undefined || bytes.length > 6 || bytes[0] === 0) return undefined;
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
