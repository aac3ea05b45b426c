import { expect } from "chai";
import type { Act } from "../../../src/domain/acts/Act.ts";
import { allDefinitions } from "../../../src/domain/acts/definitionOf.ts";
import { newKeyOf } from "../../../src/domain/acts/newKeyOf.ts";

describe("newKeyOf", () => {
  for (const { kind, takesProof } of allDefinitions()) {
    it(`finds ${takesProof ? "the" : "no"} key that a ${kind} brings`, () => {
      const values = { key: "0x11", scheme: 3 };
      // Of the act nothing but its kind and these two values is read.
      const act = { kind, values } as unknown as Act;
      expect(newKeyOf(act)).to.deep.equal(takesProof ? values : undefined);
    });
  }
});
