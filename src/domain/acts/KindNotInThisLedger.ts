import type { RegisterName } from "./RegisterName.ts";

/** An act of a kind that is younger than this ledger: no contract of it can record one. */
export class KindNotInThisLedger extends Error {
  override readonly name = "KindNotInThisLedger";
  readonly kind: string;
  readonly register: RegisterName;

  constructor(kind: string, register: RegisterName) {
    super(
      `This ledger cannot record a ${kind}: its contracts are older than this kind of act, and the consortium has ` +
        `admitted no ${register} that knows it. Nothing was recorded. Say it with a kind that the ledger has.`,
    );
    this.kind = kind;
    this.register = register;
  }
}
