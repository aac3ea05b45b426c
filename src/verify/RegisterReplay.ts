import { REGISTER_STATUSES } from "../domain/codelists/consortiumCodes.ts";
import type { StatusChange } from "../domain/generations/StatusChange.ts";
import type { Hex } from "../domain/Hex.ts";

const UNKNOWN = 0;
const ACTIVE = REGISTER_STATUSES.code("active");

/** What registers may append, from the founding and the motions alone: docs/format.md, "Who may do what". */
export class RegisterReplay {
  readonly #statuses = new Map<Hex, number>();

  /** At the founding, which no motion carries: whether the trust root names them is judged elsewhere. */
  found(changes: readonly StatusChange[]): void {
    for (const { address, status } of changes) this.#statuses.set(address, status);
  }

  /**
   * All of the changes, or none. A status only ever moves on. That there is code at the address was asked when the
   * motion was proposed, and code stays.
   * @return whether they could be made
   */
  change(changes: readonly StatusChange[]): boolean {
    if (!changes.every((change) => this.#movesOn(change))) return false;
    this.found(changes);
    return true;
  }

  #movesOn({ address, status }: StatusChange): boolean {
    const before = this.#statuses.get(address) ?? UNKNOWN;
    return before === UNKNOWN ? status === ACTIVE : status > before;
  }
}
