import { expect } from "chai";
import { checkContent, checkNewContent } from "../../../src/domain/acts/checkContent.ts";
import { parseAct } from "../../../src/domain/acts/parseAct.ts";
import { holdsAddress, namesAddress, withoutAddresses } from "../../../src/domain/content/mailAddress.ts";
import { ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { processOf, releaseOf } from "../../../src/domain/ocid.ts";
import { evidenceSubject } from "../../../src/domain/subjects.ts";
import { withoutContacts } from "../../../src/projection/evidence/withoutContacts.ts";

const ocid = "ocds-h6vhtk-0550b4";

describe("an e-mail address", () => {
  it("is found and covered in a text, and a sign alone is none", () => {
    expect(holdsAddress("write to jane.doe@example.org now")).to.be.true;
    expect(withoutAddresses("to jane.doe@example.org, today")).to.equal("to [address not shown], today");
    expect(holdsAddress("5 @ 10 each")).to.be.false;
  });

  it("is found as the name of a member, at whatever depth", () => {
    expect(namesAddress({ a: [{ "jane@example.org": 1 }] })).to.be.true;
    expect(namesAddress({ a: ["jane@example.org"] })).to.be.false;
  });

  it("is not shown where it is a name either", () => {
    expect(JSON.stringify(withoutContacts({ by: { "jane@example.org": { x: 1 } } }))).not.to.contain("jane");
  });

  it("is refused as a name in a notice that is recorded now; what was recorded before still holds", () => {
    const act = parseAct({
      kind: "NoticeRecorded",
      organisation: 1,
      subject: evidenceSubject(processOf(ocid)),
      builtOn: ZERO_BYTES32,
      content: ZERO_BYTES32,
      validUntil: 4_000_000_000,
      values: { process: processOf(ocid), release: releaseOf("1"), source: 1, publishedOn: 0 },
    });
    const content = (more: object) => ({
      ...{ source: "findATender", ocid, releaseId: "1" },
      release: { ocid, id: "1", ...more },
    });
    expect(checkNewContent(act, content({ note: "jane@example.org" }))).to.deep.equal([]);
    const named = content({ seenBy: { "jane@example.org": true } });
    expect(checkContent(act, named)).to.deep.equal([]);
    const [problem] = checkNewContent(act, named);
    expect(problem?.message).to.contain("e-mail address as its name").and.not.contain("jane");
  });
});
