import { expect } from "chai";
import { AbiCoder, id, keccak256 } from "ethers";
import {
  CONSORTIUM_SUBJECT,
  evidenceSubject,
  organisationSubject,
  planSubject,
  procurementSubject,
} from "../../src/domain/subjects.ts";

const reference = `0x${"42".repeat(32)}` as const;

describe("the ids of histories", () => {
  it("are what contracts/libraries/Subjects.sol computes", () => {
    expect(CONSORTIUM_SUBJECT).to.equal(id("counterfoil/consortium"));
    expect(organisationSubject(reference)).to.equal(
      hashed(["bytes32", "bytes32"], [id("counterfoil/organisation"), reference]),
    );
    expect(planSubject(3, reference)).to.equal(
      hashed(["bytes32", "uint32", "bytes32"], [id("counterfoil/plan"), 3, reference]),
    );
    expect(procurementSubject(3, reference)).to.equal(
      hashed(["bytes32", "uint32", "bytes32"], [id("counterfoil/procurement"), 3, reference]),
    );
    expect(evidenceSubject(reference)).to.equal(
      hashed(["bytes32", "bytes32"], [id("counterfoil/evidence"), reference]),
    );
  });

  it("differ between owners of one reference, so nobody opens in another's name", () => {
    expect(planSubject(3, reference)).not.to.equal(planSubject(4, reference));
    expect(planSubject(3, reference)).not.to.equal(procurementSubject(3, reference));
  });
});

function hashed(types: string[], values: unknown[]): string {
  return keccak256(AbiCoder.defaultAbiCoder().encode(types, values));
}
