import { setImmediate } from "node:timers/promises";
import type { Founding } from "../domain/Founding.ts";
import { applyAct } from "./applyAct.ts";
import { Backoff } from "./Backoff.ts";
import type { Block, BlockSource, ContentLookup, DocumentLookup } from "./BlockSource.ts";
import { checkpointAfter } from "./checkpointAfter.ts";
import { foundOrganisations } from "./directory/foundOrganisations.ts";
import { Draft } from "./Draft.ts";
import { ForkAlarm } from "./ForkAlarm.ts";
import { Gathering } from "./Gathering.ts";
import { isFinal } from "./isFinal.ts";
import { migrate } from "./migrate.ts";
import { NotCaughtUp } from "./NotCaughtUp.ts";
import type { Database } from "./openDatabase.ts";
import type { Row } from "./schema.ts";
import { SequenceWaiters } from "./SequenceWaiters.ts";
import { TableStatements } from "./TableStatements.ts";

/** Acts that are written in one transaction at most: more would keep everybody else waiting for long. */
const ACTS_PER_RANGE = 500;
/** Longest time in milliseconds that acts wait for others to be written with. */
const LONGEST_WAIT = 100;
/** Blocks that were announced and wait; beyond this they are read from the ledger again. */
const MOST_ANNOUNCED = 10_000;

export interface ProjectorOptions {
  chainId: number;
  /** Who founded the ledger: the one thing that is no act. */
  founding: Founding;
  /** For releases that no content keeps. */
  documentOf: DocumentLookup;
  /** Called after every range with the number of the last act applied. */
  onProgress?: (sequence: number) => void;
  /** Told why the tables cannot be brought up to the ledger; undefined once they are again. */
  onTrouble?: (error: Error | undefined) => void;
}

/**
 * Turns the ledger's blocks into the tables that people read. It can be thrown away: from the first block it comes
 * out the same, row for row, however the blocks were grouped.
 */
export class Projector {
  readonly #database: Database;
  readonly #source: BlockSource;
  readonly #contentOf: ContentLookup;
  readonly #options: ProjectorOptions;
  readonly #statements: TableStatements;
  readonly #waiting = new SequenceWaiters();
  readonly #gathering = new Gathering(() => this.#follow(), LONGEST_WAIT);
  readonly #backoff = new Backoff();
  #announced: Block[] = [];
  #at: Row<"checkpoint"> | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped: Error | undefined;
  #failed: Error | undefined;
  #isFollowing = false;

  private constructor(database: Database, source: BlockSource, contentOf: ContentLookup, options: ProjectorOptions) {
    this.#database = database;
    this.#source = source;
    this.#contentOf = contentOf;
    this.#options = options;
    this.#statements = new TableStatements(database);
  }

  /** Makes the tables ready; they are emptied if they were made by another version or from another ledger. */
  static async open(
    database: Database,
    source: BlockSource,
    contentOf: ContentLookup,
    options: ProjectorOptions,
  ): Promise<Projector> {
    await migrate(database, options.chainId);
    const projector = new Projector(database, source, contentOf, options);
    projector.#at = await database.selectFrom("checkpoint").selectAll().executeTakeFirst();
    return projector;
  }

  /** Number of the last act that can be read. Whatever is read changes only when this does, or time passes. */
  get sequence(): number {
    return this.#at?.sequence ?? 0;
  }

  /** Why the projection stopped for good, if it did: the ledger is not the one that was read. */
  get stoppedBy(): Error | undefined {
    return this.#stopped;
  }

  /** Why the tables are behind the ledger, as long as what stopped them may pass. */
  get trouble(): NotCaughtUp | undefined {
    return this.#failed && new NotCaughtUp(this.#backoff.seconds, this.#failed);
  }

  /**
   * Applies everything that is in the ledger now, and from then on every new block: as soon as the ledger is at rest,
   * which it is after an act that came alone, or at the latest after a tenth of a second, together with what came in
   * it. To write the tables for every block takes the thread that answers longer than all else that an act needs.
   */
  async start(): Promise<() => void> {
    const stopBlocks = this.#source.onBlock((block) => {
      if (this.#announced.length < MOST_ANNOUNCED) this.#announced.push(block);
      if (this.#waiting.none) this.#gathering.later();
      else this.#gathering.now();
    });
    const stopRest = this.#source.onRest(() => this.#gathering.hurry());
    await this.catchUp();
    this.#isFollowing = true;
    return () => {
      this.#isFollowing = false;
      stopBlocks();
      stopRest();
      this.#gathering.stop();
      this.#backoff.stop();
    };
  }

  /**
   * Applies everything that is in the ledger now. A ledger that is not the one that was read stops the projection for
   * good; whatever else fails (a full disk, a table that somebody locked) is tried again, by itself once it follows.
   * @throws ForkAlarm, HistoryBroken, or whatever a step or the disk threw
   */
  catchUp(): Promise<void> {
    if (this.#stopped !== undefined) return Promise.reject(this.#stopped);
    if (this.#running !== undefined) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run();
    return this.#running;
  }

  /** Settles once the act with this number can be read: who has just submitted then reads what he wrote. */
  async reached(sequence: number): Promise<void> {
    if (this.sequence >= sequence) return;
    const why = this.#stopped ?? this.trouble;
    if (why !== undefined) throw why;
    const reached = this.#waiting.waitFor(sequence);
    this.#gathering.hurry();
    await reached;
  }

  /** Blocks that are announced meanwhile wait for the next try. Why it failed is told to whoever waits for an act. */
  #follow(): void {
    if (this.#failed === undefined) void this.catchUp().catch(() => undefined);
  }

  async #run(): Promise<void> {
    try {
      if (this.#failed !== undefined) await this.#lookAgain();
      do {
        this.#again = false;
        await this.#readOn();
      } while (this.#again);
      this.#goesWell();
    } catch (error) {
      this.#fails(error instanceof Error ? error : new Error(String(error)));
      throw error;
    } finally {
      this.#running = undefined; // in the same turn as the last look at #again, or a block in between would be missed
    }
  }

  /** A commit that failed may have counted: what the tables say is right. */
  async #lookAgain(): Promise<void> {
    this.#at = await this.#database.selectFrom("checkpoint").selectAll().executeTakeFirst();
  }

  #goesWell(): void {
    if (this.#failed === undefined) return;
    this.#failed = undefined;
    this.#backoff.reset();
    this.#options.onTrouble?.(undefined);
  }

  #fails(error: Error): void {
    const isNew = this.#failed?.message !== error.message;
    if (isFinal(error)) [this.#stopped, this.#failed] = [error, undefined];
    else {
      this.#failed = error;
      this.#backoff.later(() => {
        if (this.#isFollowing) void this.catchUp().catch(() => undefined);
      });
    }
    this.#waiting.fail(error);
    if (isNew) this.#options.onTrouble?.(error);
  }

  async #readOn(): Promise<void> {
    let range: Block[] = [];
    let acts = 0;
    for await (const block of this.#blocks()) {
      range.push(block);
      acts += block.acts.length;
      if (acts < ACTS_PER_RANGE) continue;
      await this.#apply(range);
      [range, acts] = [[], 0];
      await setImmediate(); // applying is one long turn of the event loop; others come in between ranges
    }
    await this.#apply(range);
  }

  /** The blocks that were announced, if they go on from here; else the ledger is read. */
  #blocks(): Iterable<Block> | AsyncIterable<Block> {
    const next = (this.#at?.block ?? -1) + 1;
    const announced = this.#announced.filter((block) => block.number >= next);
    this.#announced = [];
    const before = [this.#at?.blockHash, ...announced.map(({ hash }) => hash)];
    const goesOn = announced.length > 0 && announced.every(({ follows }, index) => follows === before[index]);
    return goesOn ? announced : this.#source.blocksFrom(next);
  }

  async #apply(range: readonly Block[]): Promise<void> {
    const last = range.at(-1);
    if (last === undefined) return;
    await this.#requireChain(range);
    const acts = range.flatMap((block) => block.acts);
    const contents = await Promise.all(acts.map(({ act }) => this.#contentOf(act.content)));
    const memorandum = this.#at === undefined ? await this.#contentOf(this.#options.founding.memorandum) : undefined;
    const next = checkpointAfter(last, acts.at(-1), this.#at, this.#options.chainId);
    await this.#database.transaction().execute(async (transaction) => {
      const draft = new Draft(transaction, this.#statements);
      if (this.#at === undefined) await foundOrganisations(draft, this.#options.founding, memorandum);
      for (const [index, act] of acts.entries()) await applyAct(draft, act, contents[index], this.#options.documentOf);
      draft.put("checkpoint", next);
      await draft.flush();
    });
    this.#at = next;
    this.#options.onProgress?.(next.sequence);
    this.#waiting.reached(next.sequence);
  }

  /** A block that does not build on the one before is never applied; it is kept as an alarm beside the one it denies. */
  async #requireChain(range: readonly Block[]): Promise<void> {
    let parent = this.#at?.blockHash;
    for (const block of range) {
      if (parent !== undefined && block.follows !== parent) {
        const { number, hash, follows: parentHash } = block;
        const alarm = { block: number, hash, parentHash, expectedParent: parent, sequence: this.sequence };
        await this.#database
          .insertInto("alarms")
          .values(alarm)
          .onConflict((same) => same.doNothing())
          .execute();
        throw new ForkAlarm(block, parent);
      }
      parent = block.hash;
    }
  }
}
