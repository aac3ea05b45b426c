import { expect } from "chai";
import { TypedDataEncoder } from "ethers";
import {
  readUploadAuthorization,
  uploadAuthorization,
  uploadHash,
  uploadTypedData,
} from "../../src/domain/uploadStatement.ts";
import { identity, word } from "../http/fakeLedger.ts";

const stated = { sha256: word(5), size: 1_234_567, mediaType: "application/pdf", validUntil: 1_760_000_000 };
const statement = { ...stated, signer: word(1), signature: word(2) };

describe("the statement of who uploads a document", () => {
  it("is hashed as every wallet hashes it", () => {
    const { domain, types, message } = uploadTypedData(stated, identity);
    expect(uploadHash(stated, identity)).to.equal(TypedDataEncoder.hash(domain, types, message));
  });

  it("is for one ledger", () => {
    expect(uploadHash(stated, { ...identity, chainId: 4712 })).not.to.equal(uploadHash(stated, identity));
  });

  it("is for one media type", () => {
    const other = { ...stated, mediaType: "text/html" };
    expect(uploadHash(other, identity)).not.to.equal(uploadHash(stated, identity));
  });

  it("travels in a header and back", () => {
    expect(readUploadAuthorization(uploadAuthorization(statement))).to.deep.equal(statement);
  });

  for (const header of [
    undefined,
    "",
    "Counterfoil",
    "Bearer abc",
    "Counterfoil e30",
    "Counterfoil !!",
    "Counterfoil a b",
  ]) {
    it(`is not there in ${JSON.stringify(header)}`, () => {
      expect(readUploadAuthorization(header)).to.be.undefined;
    });
  }
});
