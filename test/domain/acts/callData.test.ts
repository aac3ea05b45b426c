import { expect } from "chai";
import { Interface, keccak256, solidityPacked } from "ethers";
import fc from "fast-check";
import { functionFragment } from "../../../src/domain/acts/abiFragments.ts";
import { callData } from "../../../src/domain/acts/callData.ts";
import { definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { dynamicHash } from "../../../src/domain/acts/structHash.ts";
import { toHex } from "../../../src/domain/Hex.ts";
import { actAndDynamicValues } from "./actAndDynamicValues.ts";
import { anyAct, anyHex } from "./anyAct.ts";

describe("the call that hands an act to its register", () => {
  it("is encoded as the ABI says, for every kind and any values", () => {
    fc.assert(
      fc.property(anyAct(), anyHex(20, 84), anyHex(65), (act, signer, signature) => {
        const proof = definitionOf(act.kind).takesProof ? ([signature] as const) : ([] as const);
        const abi = new Interface([functionFragment(act.kind)]);
        const parameters = [...actAndDynamicValues(act), { signer, signature }, ...proof];
        const expected = abi.encodeFunctionData(definitionOf(act.kind).method, parameters);
        expect(callData(act, { signer, signature }, ...proof)).to.equal(expected);
      }),
      { numRuns: 600 },
    );
  });

  it("passes a key beside the act, whose signed word is the key's id", () => {
    const key = `0x${"ab".repeat(84)}` as const;
    expect(toHex(dynamicHash("bytes", key))).to.equal(keccak256(key));
    expect(toHex(dynamicHash("uint32[]", [3, 5]))).to.equal(
      keccak256(solidityPacked(["uint32[]"], [[3, 5]])),
      "uint32[] is packed in whole words by solidityPacked, as by abi.encodePacked",
    );
  });
});
