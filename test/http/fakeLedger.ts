import type { LedgerIdentity, RecordedAct, Submission } from "../../src/domain/acts/Act.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { definitionOf } from "../../src/domain/acts/definitionOf.ts";
import { registerFor } from "../../src/domain/acts/registerFor.ts";
import { REGISTER_NAMES, type RegisterName } from "../../src/domain/acts/RegisterName.ts";
import { Registers } from "../../src/domain/generations/Registers.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import type { Services } from "../../src/http/services.ts";
import type { Ledger } from "../../src/ledger/Ledger.ts";

export const word = (n: number): Hex => `0x${n.toString(16).padStart(64, "0")}`;
const address = (n: number): Hex => `0x${n.toString(16).padStart(40, "0")}`;

export const identity: LedgerIdentity = {
  chainId: 4711,
  log: address(99),
  registers: Object.fromEntries(REGISTER_NAMES.map((name, index) => [name, address(index + 1)])) as Record<
    RegisterName,
    Hex
  >,
};

/** A ledger that says of every act what the test makes it say. */
export function fakeLedger(submit: Ledger["submit"], now = () => 1_760_000_000): Services["ledger"] {
  return {
    identity,
    actsPerSignature: 1024,
    registers: new Registers(identity),
    now,
    head: () => ({ sequence: 3, ledgerHead: word(33), blockNumber: 2, blockHash: word(2), time: 1_760_000_000 }),
    submit,
    submitAll: (all) => all.map(({ submission: given, options }) => submit(given, options)),
    find: () => Promise.resolve(null),
    tryOut: (trials) => Promise.resolve(trials.map(() => undefined)),
  };
}

/** An act as a ledger would have recorded it third. */
export function recorded({ act, signer, signature }: Submission): RecordedAct {
  return {
    act,
    register: definitionOf(act.kind).register,
    registerAddress: registerFor(definitionOf(act.kind), identity),
    actHash: actHash(act, identity),
    signer,
    signature,
    extras: {},
    sequence: 3,
    subjectSequence: 2,
    subjectHead: word(31),
    ledgerHead: word(33),
    time: 1_760_000_000,
    blockNumber: 2,
    blockHash: word(2),
    transactionHash: word(4),
  };
}

/** A well formed submission; nobody checks its signature here. */
export function submission(): Submission {
  return {
    act: {
      kind: "PlanDropped",
      organisation: 3,
      subject: word(1),
      builtOn: word(2),
      content: word(5),
      validUntil: 1_770_000_000,
      values: { reason: 1 },
    },
    signer: address(77),
    signature: `0x${"11".repeat(64)}1b`,
  };
}
