import { expect } from "chai";
import type { PasskeyTerms } from "../../src/domain/acts/consortium/passkeyTerms.ts";
import { SCHEMES } from "../../src/domain/roles.ts";
import { ActBatch } from "../../src/domain/signatures/ActBatch.ts";
import { isUnder, passkeyDomainOf } from "../../src/domain/signatures/passkeyDomain.ts";
import type { Verification } from "../../src/verify/Verification.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import { anIdentity } from "../domain/acts/anIdentity.ts";
import { foundedLedger, TERMS, withSupplier } from "./borough.ts";
import { passkey } from "./TestKey.ts";
import type { TestLedger } from "./TestLedger.ts";

/** Where the passkeys of tests sign. */
const HERE: PasskeyTerms = { rpId: "example.org", origins: ["https://example.org"] };
const KEY = passkey(7);

function verify(ledger: TestLedger, passkeys: PasskeyTerms | undefined): Promise<Verification> {
  const { sandbox, startsAt, receiptKey } = TERMS;
  const terms = { sandbox, startsAt, receiptKey, ...(passkeys === undefined ? {} : { passkeys }) };
  return verifyLedger(ledger, ledger, { ...ledger.trust, terms });
}

describe("under which domain a passkey signed", () => {
  const elsewhere: [string, PasskeyTerms][] = [
    ["another domain", { ...HERE, rpId: "example.com" }],
    ["another origin", { ...HERE, origins: ["https://records.example.org"] }],
  ];
  const unsigned = () => withSupplier(foundedLedger(false), KEY, SCHEMES.passkey);

  it("is the consortium's own", async () => {
    const { verdict, findings } = await verify(unsigned(), HERE);
    expect([verdict, ...findings.map(({ code }) => code)]).to.deep.equal(["holds", "terms-not-signed"]);
  });

  for (const [what, terms] of elsewhere) {
    it(`puts the act in question where it is ${what}`, async () => {
      const { verdict, findings } = await verify(unsigned(), terms);
      const [found] = findings.filter(({ code }) => code === "passkey-under-another-domain");
      expect(verdict).to.equal("holds but questioned");
      expect(found).to.include({ check: "signatures", weight: "questions", sequence: 4 });
      expect(found?.what).to.include('signed at "https://example.org"');
    });
  }

  it("is not asked where nobody said under which they sign", async () => {
    expect((await verify(unsigned(), undefined)).verdict).to.equal("holds");
  });

  it("is read from a batch as from a single signature, and from nothing else", () => {
    const batch = new ActBatch([`0x${"a1".repeat(32)}`, `0x${"a2".repeat(32)}`], anIdentity());
    const [signature] = batch.signatures(KEY.sign(batch.hash));
    const made = passkeyDomainOf(signature!);
    expect(made).to.include({ origin: "https://example.org", isEmbedded: false });
    expect(isUnder(HERE, made!)).to.equal(true);
    expect(isUnder(HERE, { ...made!, isEmbedded: true }), "in another site's page").to.equal(false);
    expect(isUnder(HERE, { ...made!, origin: undefined }), "without an origin").to.equal(false);
    expect(passkeyDomainOf(`0x${"11".repeat(65)}`)).to.equal(undefined);
  });
});
