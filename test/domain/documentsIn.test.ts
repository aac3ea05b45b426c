import { expect } from "chai";
import { documentsIn } from "../../src/domain/documentsIn.ts";

const A = `0x${"aa".repeat(32)}`;
const B = `0x${"bb".repeat(32)}`;

describe("documentsIn", () => {
  it("finds documents wherever they stand", () => {
    const content = {
      terms: { sha256: A, mediaType: "application/pdf", size: 3 },
      milestones: [{ evidence: [{ sha256: B }] }],
    };
    expect(documentsIn(content)).to.deep.equal([{ sha256: A, mediaType: "application/pdf", size: 3 }, { sha256: B }]);
  });

  it("finds none in what only looks similar", () => {
    expect(documentsIn({ sha256: "0xaa", list: [null, 1, "sha256", { sha256: 5 }] })).to.deep.equal([]);
  });
});
