import { expect } from "chai";
import fc from "fast-check";
import { type Move, RandomLife } from "./support/RandomLife.ts";
import { Story } from "./support/Story.ts";

/** How many histories of each kind; more of them find more. */
const HISTORIES = Number(process.env["COUNTERFOIL_HISTORIES"] ?? 2);
const MOVES = 80;

const move = fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(1_000_000_000));

/** What broke, and the acts that led there. */
async function broken(moves: readonly Move[], about: "money" | "everything"): Promise<string[]> {
  const story = await Story.begin("2026-03-02 09:00");
  try {
    const life = await RandomLife.begin(story);
    for (const one of moves) await life.try(one, about);
    const { findings } = await story.verify();
    const breaking = findings.filter(({ weight }) => weight === "breaks");
    return breaking.length === 0 ? [] : [...breaking.map(({ code, what }) => `${code}: ${what}`), ...life.recorded];
  } finally {
    await story.end();
  }
}

describe("whatever contracts and service accept", function () {
  this.timeout(1_200_000);

  for (const about of ["money", "everything"] as const) {
    it(`verifies, however people came to it: ${about}`, async () => {
      const histories = fc.array(move, { minLength: MOVES, maxLength: MOVES });
      const property = fc.asyncProperty(histories, async (moves) => {
        expect(await broken(moves, about)).to.deep.equal([]);
      });
      await fc.assert(property, { numRuns: HISTORIES, endOnFailure: true, unbiased: true });
    });
  }
});
