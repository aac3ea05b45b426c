import { bytesOfBase64 } from "#bytes";
import { fromHex, type Hex, toHex } from "../../domain/Hex.ts";
import { keccak, keccakOfHex } from "../../domain/keccak.ts";
import { bytesIn, listIn, type RlpItem, rlpItems } from "./rlpItems.ts";

/** A node that a walk needs is not there, or is none. */
export class StateIncomplete extends Error {
  override readonly name = "StateIncomplete";
}

const EMPTY_TRIE = "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421";
const BRANCH_ITEMS = 17;
const VALUE = 16;

/**
 * Merkle-Patricia tries (Yellow Paper, appendix D) as a set of nodes, each found by its hash. Nobody has to say which
 * node belongs where, and whatever is not reached from the root proves nothing.
 */
export class StateProof {
  readonly #nodes = new Map<Hex, Uint8Array>();
  readonly #needed = new Set<Hex>();

  /** @param nodes base64; attacker-controlled */
  constructor(nodes: readonly string[]) {
    for (const node of nodes) {
      const bytes = bytesOfBase64(node);
      this.#nodes.set(keccak(bytes), bytes);
    }
  }

  /** How many nodes no walk needed. */
  get unneeded(): number {
    return this.#nodes.size - this.#needed.size;
  }

  /** @return the value under a key, undefined where the trie proves that there is none @throws StateIncomplete */
  value(root: Hex, key: Hex): Uint8Array | undefined {
    if (root === EMPTY_TRIE) return undefined;
    const path = [...keccakOfHex(key).slice(2)].map((digit) => Number.parseInt(digit, 16));
    return this.#walk(this.#node(root), path);
  }

  #walk(node: readonly RlpItem[], path: readonly number[]): Uint8Array | undefined {
    if (node.length === BRANCH_ITEMS) {
      const [first, ...rest] = path;
      return first === undefined ? valueOf(node[VALUE]) : this.#follow(node[first], rest);
    }
    const { nibbles, isLeaf } = partOf(node);
    if (nibbles.some((nibble, index) => path[index] !== nibble)) return undefined;
    const rest = path.slice(nibbles.length);
    if (!isLeaf) return this.#follow(node[1], rest);
    return rest.length === 0 ? valueOf(node[1]) : undefined;
  }

  /** A node is named by its hash, or stands where its name would if it is shorter than that. */
  #follow(next: RlpItem | undefined, path: readonly number[]): Uint8Array | undefined {
    const inside = listIn(next);
    if (inside !== undefined) return this.#walk(inside, path);
    const hash = bytesIn(next);
    if (hash === undefined || hash.length === 0) return undefined;
    return this.#walk(this.#node(toHex(hash)), path);
  }

  #node(hash: Hex): readonly RlpItem[] {
    const bytes = this.#nodes.get(hash);
    const items = bytes && rlpItems(bytes);
    if (items === undefined || (items.length !== 2 && items.length !== BRANCH_ITEMS))
      throw new StateIncomplete(`The node ${hash} of the state is missing.`);
    this.#needed.add(hash);
    return items;
  }
}

/** Hex-prefix encoding: a leaf or an extension, and the nibbles that it stands for. */
function partOf(node: readonly RlpItem[]): { nibbles: number[]; isLeaf: boolean } {
  const prefixed = bytesIn(node[0]);
  if (node.length !== 2 || prefixed === undefined || prefixed.length === 0)
    throw new StateIncomplete("A node of the state is none.");
  const digits = [...toHex(prefixed).slice(2)].map((digit) => Number.parseInt(digit, 16));
  const [flag = 0] = digits;
  const nibbles = digits.slice(flag % 2 === 1 ? 1 : 2);
  if (flag < 2 && nibbles.length === 0) throw new StateIncomplete("A node of the state leads nowhere.");
  return { nibbles, isLeaf: flag >= 2 };
}

function valueOf(item: RlpItem | undefined): Uint8Array | undefined {
  const bytes = bytesIn(item);
  return bytes === undefined || bytes.length === 0 ? undefined : bytes;
}

/** What an account holds that proofs are taken of. */
interface Account {
  readonly storageRoot: Hex;
  readonly codeHash: Hex;
}

/** One account's storage, against the state root of a block. */
export class AccountProof {
  readonly #state: StateProof;
  readonly #account: Account | undefined;

  /** @throws StateIncomplete */
  constructor(state: StateProof, stateRoot: Hex, address: Hex) {
    this.#state = state;
    const value = state.value(stateRoot, address);
    this.#account = value && accountIn(value);
  }

  /** Undefined where there is no such account. */
  get codeHash(): Hex | undefined {
    return this.#account?.codeHash;
  }

  /** A slot, 32 bytes; zero where the trie proves that nothing stands there. @throws StateIncomplete */
  slot(slot: Hex): Hex {
    const value = this.#account && this.#state.value(this.#account.storageRoot, slot);
    if (value === undefined) return wordOf("0x");
    const inner = scalarIn(value);
    if (inner === undefined) throw new StateIncomplete("A slot of the state cannot be read.");
    return wordOf(toHex(inner));
  }
}

function accountIn(value: Uint8Array): Account {
  const items = rlpItems(value);
  const [storageRoot, codeHash] = [bytesIn(items?.[2]), bytesIn(items?.[3])];
  if (items?.length !== 4 || storageRoot?.length !== 32 || codeHash?.length !== 32)
    throw new StateIncomplete("An account of the state cannot be read.");
  return { storageRoot: toHex(storageRoot), codeHash: toHex(codeHash) };
}

/** RLP of one string of at most 32 bytes, as storage tries hold values. */
function scalarIn(value: Uint8Array): Uint8Array | undefined {
  const [first = 0] = value;
  if (value.length === 1 && first < 0x80) return value;
  return first > 0x80 && first <= 0xa0 && value.length === 1 + first - 0x80 ? value.subarray(1) : undefined;
}

function wordOf(bytes: Hex): Hex {
  return toHex(fromHex(`0x${bytes.slice(2).padStart(64, "0")}`));
}
