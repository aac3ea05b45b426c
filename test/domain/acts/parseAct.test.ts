import { expect } from "chai";
import fc from "fast-check";
import { MalformedInput } from "../../../src/domain/acts/MalformedInput.ts";
import { parseAct, parseSubmission } from "../../../src/domain/acts/parseAct.ts";
import { anyAct, anyHex } from "./anyAct.ts";
import { EXAMPLES } from "./examples.ts";
import { SALT } from "./examples/example.ts";

const { act, content } = EXAMPLES.TenderAmended;
const signed = { signer: `0x${"11".repeat(20)}`, signature: `0x${"22".repeat(65)}` };

describe("reading an act from outside", () => {
  it("gives back what was written, for every kind and any values", () => {
    fc.assert(
      fc.property(anyAct(), (any) => {
        expect(parseAct(JSON.parse(JSON.stringify(any)))).to.deep.equal(any);
      }),
      { numRuns: 500 },
    );
  });

  it("gives an act or says where it is malformed, never anything else", () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(() => parseAct(anything)).to.throw(MalformedInput);
        expect(() => parseSubmission(anything)).to.throw(MalformedInput);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses an act in which any one place holds something else", () => {
    fc.assert(
      fc.property(
        anyAct(),
        fc.nat(),
        fc.constantFrom(null, "", -1, 1.5, 2 ** 53, { odd: 1 }, [null], "0xzz"),
        (any, at, odd) => {
          const written: Record<string, unknown> = { ...any };
          const names = Object.keys(written);
          written[names[at % names.length] ?? ""] = odd;
          expect(() => parseAct(written)).to.throw(MalformedInput);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("names the place and what was expected", () => {
    const wrong = { ...act, values: { ...act.values, deadline: "2025-06-30" } };
    expect(() => parseAct(wrong)).to.throw(
      MalformedInput,
      "deadline (/values/deadline): expected a whole number, not “2025-06-30”",
    );
    const far = { ...act, values: { ...act.values, deadline: 2 ** 40 } };
    expect(() => parseAct(far)).to.throw(
      MalformedInput,
      "deadline (/values/deadline): must be at most 1099511627775, not 1099511627776",
    );
  });

  it("refuses values beyond their type, missing ones and unknown ones", () => {
    const withValues = (values: object) => () => parseAct({ ...act, values });
    expect(withValues({ ...act.values, version: 65_536 })).to.throw(MalformedInput, "/values/version");
    expect(withValues({ ...act.values, ground: undefined })).to.throw(MalformedInput, "/values/ground");
    expect(withValues({ ...act.values, nonce: 1 })).to.throw(MalformedInput, "nonce");
  });

  it("refuses a kind that does not exist", () => {
    expect(() => parseAct({ ...act, kind: "TenderDeleted" })).to.throw(MalformedInput, "no such kind");
  });

  it("lowers checksummed addresses, since one value has one text", () => {
    const { act: motion } = EXAMPLES.RegisterStatusProposed;
    const checksummed = "0x00000000000000000000000000000000000000Ab";
    const read = parseAct({ ...motion, values: { ...motion.values, target: checksummed } });
    expect(read.values).to.have.property("target", checksummed.toLowerCase());
  });
});

describe("reading a submission from outside", () => {
  it("takes the act, who signed it, and its content with the salt", () => {
    const submission = { act, ...signed, content, salt: SALT };
    expect(parseSubmission(JSON.parse(JSON.stringify(submission)))).to.deep.equal(submission);
  });

  it("takes an act whose content the ledger has already", () => {
    expect(parseSubmission({ act, ...signed })).to.deep.equal({ act, ...signed });
  });

  it("refuses a content without its salt, and a salt without its content", () => {
    expect(() => parseSubmission({ act, ...signed, content })).to.throw(MalformedInput, "go together");
    expect(() => parseSubmission({ act, ...signed, salt: SALT })).to.throw(MalformedInput, "go together");
  });

  it("refuses a signer shorter than an address", () => {
    fc.assert(
      fc.property(anyHex(0, 19), (signer) => {
        expect(() => parseSubmission({ act, ...signed, signer })).to.throw(MalformedInput, "/signer");
      }),
    );
  });
});
