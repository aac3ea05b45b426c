import type { ActKind } from "../acts/Act.ts";
import { definitionOf } from "../acts/definitionOf.ts";
import { KindNotInThisLedger } from "../acts/KindNotInThisLedger.ts";
import type { LedgerIdentity } from "../acts/LedgerIdentity.ts";
import type { RawLog } from "../acts/RawLog.ts";
import { registerAt } from "../acts/registerFor.ts";
import { isPermanent, type RegisterName } from "../acts/RegisterName.ts";
import { REGISTER_STATUSES } from "../codelists/consortiumCodes.ts";
import type { Hex } from "../Hex.ts";
import { keccakOfHex } from "../keccak.ts";
import { kindsInCode } from "./kindsInCode.ts";
import { PRESENT_RULES, type Rules, rulesOf } from "./Rules.ts";
import { statusChanges } from "./StatusChange.ts";

const ACTIVE = REGISTER_STATUSES.code("active");

/** A contract that the log has admitted. */
interface Register {
  readonly name: RegisterName;
  readonly kinds: ReadonlySet<ActKind>;
  readonly codeHash: Hex;
  readonly rules: Rules;
  status: number;
}

/** A register that the trust root or founding does not name: the log admitted it later. */
export interface Admitted {
  readonly address: Hex;
  readonly name: RegisterName;
  readonly codeHash: Hex;
}

/**
 * The registers of one ledger: those of its founding, and those that the consortium admitted or stopped since. Each
 * is known by its address, and by what its own code can do; what this program would deploy is never asked.
 */
export class Registers {
  readonly #founded: LedgerIdentity;
  readonly #byAddress = new Map<Hex, Register>();
  #identity: LedgerIdentity;

  /** @param founded what the founding, or a trust root, says of the log and its registers */
  constructor(founded: LedgerIdentity) {
    this.#founded = founded;
    this.#identity = founded;
  }

  /** What is signed for now, and which registers were superseded. */
  get identity(): LedgerIdentity {
    return this.#identity;
  }

  /**
   * Takes note of what a block says about registers.
   * @param codeOf a contract's code after the block
   * @returns those that the founding does not name
   */
  async observe(logs: readonly RawLog[], codeOf: (address: Hex) => Promise<Hex>): Promise<Admitted[]> {
    const changes = statusChanges(logs, this.#identity.log);
    const admitted: Admitted[] = [];
    for (const { address, status } of changes) {
      const register = this.#byAddress.get(address) ?? (await this.#read(address, codeOf));
      if (register === undefined) continue;
      register.status = status;
      if (!this.#byAddress.has(address) && registerAt(address, this.#founded) === undefined)
        admitted.push({ address, name: register.name, codeHash: register.codeHash });
      this.#byAddress.set(address, register);
    }
    if (changes.length > 0) this.#identity = this.#identityNow();
    return admitted;
  }

  /** Whether this ledger can record acts of this kind. */
  knows(kind: ActKind): boolean {
    const address = this.#identity.registers[definitionOf(kind).register];
    if (address === undefined) return false;
    return this.#byAddress.get(address)?.kinds.has(kind) ?? true;
  }

  /** @throws KindNotInThisLedger */
  require(kind: ActKind): void {
    if (!this.knows(kind)) throw new KindNotInThisLedger(kind, definitionOf(kind).register);
  }

  /** The rules by which new acts of this kind are judged. */
  rulesFor(kind: ActKind): Rules {
    const address = this.#identity.registers[definitionOf(kind).register];
    return address === undefined ? PRESENT_RULES : this.rulesAt(address);
  }

  /** The rules by which the register at this address judged: an older one keeps its own. */
  rulesAt(address: Hex): Rules {
    return this.#byAddress.get(address)?.rules ?? PRESENT_RULES;
  }

  /** A contract that records no kind of act that is known here has no name either, and its acts cannot be read. */
  async #read(address: Hex, codeOf: (address: Hex) => Promise<Hex>): Promise<Register | undefined> {
    const code = await codeOf(address);
    const kinds = kindsInCode(code);
    const name = registerAt(address, this.#founded) ?? namedBy(kinds);
    if (name === undefined) return undefined;
    const codeHash = keccakOfHex(code);
    return { name, kinds, codeHash, rules: rulesOf(codeHash), status: 0 };
  }

  /** Of each name the one that was admitted last and is active; the founding's while there is none. */
  #identityNow(): LedgerIdentity {
    const registers = { ...this.#founded.registers };
    for (const [address, { name, status }] of this.#byAddress) if (status === ACTIVE) registers[name] = address;
    const others = [...this.#byAddress].filter(([address, { name }]) => registers[name] !== address);
    const superseded = Object.fromEntries(others.map(([address, { name }]) => [address, name]));
    return { ...this.#founded, registers, superseded };
  }
}

/** A second contract that can record the kinds of a permanent register is none of it. */
function namedBy(kinds: ReadonlySet<ActKind>): RegisterName | undefined {
  const [name] = [...kinds].map((kind) => definitionOf(kind).register);
  return name === undefined || isPermanent(name) ? undefined : name;
}
