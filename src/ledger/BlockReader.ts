import { APPENDED_TOPIC } from "../domain/acts/Appended.ts";
import { decodeActs } from "../domain/acts/decodeActs.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import type { Registers } from "../domain/generations/Registers.ts";
import { type Head, Heads } from "../domain/heads.ts";
import type { Hex } from "../domain/Hex.ts";
import { LEDGER_COUNT_SLOT, LEDGER_HEAD_SLOT, subjectCountSlot, subjectHeadSlot } from "../domain/storageSlots.ts";
import type { Engine, EngineBlock, EngineLog } from "./engine/Engine.ts";
import { HistoryBroken } from "./HistoryBroken.ts";
import type { LedgerBlock } from "./Ledger.ts";

/** Reads blocks back from the engine: logs by block hash, heads recomputed and compared with the log's storage. */
export class BlockReader {
  readonly #engine: Engine;
  readonly #registers: Pick<Registers, "identity">;

  constructor(engine: Engine, registers: Pick<Registers, "identity">) {
    this.#engine = engine;
    this.#registers = registers;
  }

  get #identity(): LedgerIdentity {
    return this.#registers.identity;
  }

  async block(number: number): Promise<LedgerBlock | null> {
    const block = number < 0 ? null : await this.#engine.block(number);
    if (block === null) return null;
    const logs = await this.#engine.logs(block.hash);
    return this.#decode(block, logs, await this.#headsBefore(number, subjectsOf(logs, this.#identity.log)));
  }

  async *blocks(first: number, last: number): AsyncGenerator<LedgerBlock> {
    const heads = first <= 1 ? new Heads() : await this.#headsBefore(first, []);
    const known = new Set<Hex>();
    for (let number = first; number <= last; number++) {
      const block = await this.#engine.block(number);
      if (block === null) return;
      const logs = await this.#engine.logs(block.hash);
      const subjects = first <= 1 ? [] : subjectsOf(logs, this.#identity.log).filter((subject) => !known.has(subject));
      heads.adopt(new Heads(heads.ledger, await this.#subjectHeads(number, subjects)));
      for (const subject of subjects) known.add(subject);
      yield await this.#decode(block, logs, heads);
    }
  }

  async #decode(block: EngineBlock, logs: EngineLog[], heads: Heads): Promise<LedgerBlock> {
    const acts = decodeActs({ ...block, logs }, this.#identity, heads);
    const { number, hash, parentHash, time } = block;
    if (acts.length > 0) {
      const stored = await this.#engine.storage(this.#identity.log, LEDGER_HEAD_SLOT, number);
      if (stored !== heads.ledger.head) throw new HistoryBroken(number, heads.ledger.head, stored);
    }
    return { number, hash, follows: parentHash, time, acts };
  }

  async #headsBefore(number: number, subjects: readonly Hex[]): Promise<Heads> {
    if (number <= 1) return new Heads();
    const [head, count] = await Promise.all(
      [LEDGER_HEAD_SLOT, LEDGER_COUNT_SLOT].map((slot) => this.#engine.storage(this.#identity.log, slot, number - 1)),
    );
    return new Heads(asHead(head, count), await this.#subjectHeads(number, subjects));
  }

  #subjectHeads(number: number, subjects: readonly Hex[]): Promise<[Hex, Head][]> {
    const read = (slot: Hex) => this.#engine.storage(this.#identity.log, slot, number - 1);
    return Promise.all(
      subjects.map(async (subject): Promise<[Hex, Head]> => {
        const [head, count] = await Promise.all([read(subjectHeadSlot(subject)), read(subjectCountSlot(subject))]);
        return [subject, asHead(head, count)];
      }),
    );
  }
}

function subjectsOf(logs: readonly EngineLog[], log: Hex): Hex[] {
  const appended = logs.filter((event) => event.address === log && event.topics[0] === APPENDED_TOPIC);
  return [...new Set(appended.flatMap((event) => event.topics[2] ?? []))];
}

function asHead(head: Hex | undefined, count: Hex | undefined): Head {
  if (head === undefined || count === undefined) throw new RangeError("The engine gave no storage.");
  return { head, count: Number(count) };
}
