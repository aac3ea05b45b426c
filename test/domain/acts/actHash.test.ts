import { expect } from "chai";
import { TypedDataEncoder } from "ethers";
import fc from "fast-check";
import { actHash } from "../../../src/domain/acts/actHash.ts";
import { allDefinitions } from "../../../src/domain/acts/definitionOf.ts";
import { typedData } from "../../../src/domain/acts/typedData.ts";
import { typeString } from "../../../src/domain/acts/typeString.ts";
import { anIdentity } from "./anIdentity.ts";
import { anyAct } from "./anyAct.ts";

describe("the hash of an act", () => {
  it("is the EIP-712 digest of its typed data, for every kind and any values", () => {
    fc.assert(
      fc.property(anyAct(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (act, chainId) => {
        const identity = anIdentity(chainId);
        const { domain, types, message } = typedData(act, identity);
        expect(actHash(act, identity)).to.equal(TypedDataEncoder.hash(domain, types, message));
      }),
      { numRuns: 600 },
    );
  });

  it("differs between two ledgers", () => {
    fc.assert(
      fc.property(anyAct(), (act) => {
        expect(actHash(act, anIdentity(1))).not.to.equal(actHash(act, anIdentity(2)));
      }),
    );
  });

  for (const definition of allDefinitions())
    it(`of a ${definition.kind} is taken under the type that wallets are shown`, () => {
      const [act] = fc.sample(
        anyAct().filter(({ kind }) => kind === definition.kind),
        1,
      );
      if (act === undefined) throw new Error("no act of this kind was made");
      const { types, primaryType } = typedData(act, anIdentity());
      expect(typeString(definition)).to.equal(TypedDataEncoder.from(types).encodeType(primaryType));
    });
});
