import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { recordedAct } from "../../src/audit/acts/recordedAct.ts";
import { foundingSchema } from "../../src/ledger/Founding.ts";
import { ledgerPaths } from "../../src/ledger/ledgerPaths.ts";
import { openDatabase } from "../../src/projection/openDatabase.ts";
import { movesOfHistory } from "../projection/movesOf.ts";
import { type Move, RandomLife } from "./support/RandomLife.ts";
import { Story } from "./support/Story.ts";

const HISTORIES = Number(process.env["COUNTERFOIL_HISTORIES"] ?? 1);
const MOVES = 80;

const move = fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(1_000_000_000));

/** What the contracts let happen, held against the tables. */
async function movesMade(moves: readonly Move[]) {
  const story = await Story.begin("2026-03-02 09:00");
  try {
    const life = await RandomLife.begin(story);
    for (const one of moves) await life.try(one, "everything");
    const database = openDatabase(join(story.folder, "projection.sqlite"));
    const rows = await database.selectFrom("acts").selectAll().orderBy("sequence").execute();
    await database.destroy();
    const founding = foundingSchema.parse(JSON.parse(await readFile(ledgerPaths(story.folder).founding, "utf8")));
    return await movesOfHistory(rows.map(recordedAct), async () => undefined, founding);
  } finally {
    await story.end();
  }
}

describe("whatever the contracts accept", function () {
  this.timeout(1_200_000);

  it("moves every object as its table says, in whatever order people act", async () => {
    const histories = fc.array(move, { minLength: MOVES, maxLength: MOVES });
    const property = fc.asyncProperty(histories, async (moves) => {
      const { wrong, made } = await movesMade(moves);
      expect(wrong).to.deep.equal([]);
      expect([...made]).to.include("agreement: AgreementSigned from offered to in-force");
      expect([...made].join("; "), "a plan moves").to.match(/plan: Plan\w+ from nothing to planned/);
    });
    await fc.assert(property, { numRuns: HISTORIES, endOnFailure: true, unbiased: true });
  });
});
