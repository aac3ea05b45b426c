import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { CommandFailure } from "../../src/cli/CommandFailure.ts";
import { readFoundingFile } from "../../src/cli/foundingFile.ts";
import { verifyFolder } from "../../src/cli/verify/verifyFolder.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { type Hex, hexSchema, toHex } from "../../src/domain/Hex.ts";
import { SCHEMES } from "../../src/domain/roles.ts";
import { CONSORTIUM_SUBJECT } from "../../src/domain/subjects.ts";
import { presentPlan } from "../../src/ledger/deploymentPlan.ts";
import { foundLedger } from "../../src/ledger/foundLedger.ts";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";
import { Passkey } from "../contracts/support/Passkey.ts";

const VERIFIER = presentPlan.addresses.ERC7913WebAuthnVerifier;
/** Where the passkeys of tests sign. */
const HERE = { rpId: "localhost", origins: ["http://localhost:3000"] };
const RECEIPT_KEY: Hex = `0x${"cc".repeat(20)}`;

describe("a founding file with passkeys", function () {
  this.timeout(60_000);
  let folder: string;
  const authenticator = new Passkey();
  const signer = hexSchema.parse(authenticator.signer(VERIFIER));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-founding-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const read = async (founder: object, passkeys?: unknown) => {
    const path = join(folder, "founding.json");
    const founders = [{ name: "London Borough of Camden", identifier: "GB-LAE-CMD", ...founder }];
    const file = { memorandum: { title: "Memorandum" }, founders, ...(passkeys === undefined ? {} : { passkeys }) };
    await writeFile(path, JSON.stringify(file));
    return readFoundingFile(path);
  };
  const refusal = (...asked: Parameters<typeof read>) =>
    read(...asked).then(
      () => "read",
      (error: unknown) => (error instanceof CommandFailure ? error.message : error),
    );

  /** Founds a ledger on the file; the founder signs with its passkey. @return what `verify` says */
  async function foundAndVerify(passkeys: typeof HERE) {
    const wish = await read({ scheme: "passkey", signer }, passkeys);
    const salt = toHex(Buffer.alloc(32, 7));
    const memorandum = { content: wish.memorandum, salt };
    const data = join(folder, "data");
    await foundLedger({
      ...wish,
      memorandum,
      folder: data,
      receiptKey: RECEIPT_KEY,
      startTime: Math.floor(Date.now() / 1000),
    });
    const ledger = await openEmbeddedLedger({ folder: data });
    const digest = ledger.founding.memorandum;
    const act = {
      kind: "FoundingSigned",
      organisation: 1,
      subject: CONSORTIUM_SUBJECT,
      builtOn: digest,
      content: digest,
      validUntil: 4_000_000_000,
      values: {},
    } as const;
    const signature = hexSchema.parse(authenticator.sign(actHash(act, ledger.identity)));
    await ledger.submit({ act, signer, signature });
    await ledger.close();
    return verifyFolder(data);
  }

  it("founds a ledger that its founder's passkey signs, under the domain that all agreed on", async () => {
    const { verdict, findings, trust } = await foundAndVerify(HERE);
    expect(findings.filter(({ weight }) => weight !== "notes")).to.deep.equal([]);
    expect(verdict).to.equal("holds");
    expect(trust.terms?.passkeys).to.deep.equal(HERE);
    expect(trust.identity.passkeyVerifier).to.equal(VERIFIER);
  });

  it("founds one in which a passkey's signature under another domain is in question", async () => {
    const { verdict, findings } = await foundAndVerify({ rpId: "example.org", origins: ["https://example.org"] });
    expect(verdict).to.equal("holds but questioned");
    expect(findings.map(({ code }) => code)).to.include("passkey-under-another-domain");
  });

  it("takes a plain key where no scheme is named", async () => {
    const { founders } = await read({ signer: `0x${"11".repeat(20)}` });
    expect(founders[0]?.scheme).to.equal(SCHEMES.plain);
  });

  it("says what is wrong with a signer, and that passkeys need a domain", async () => {
    expect(await refusal({ scheme: "passkey", signer })).to.include("under which domain they sign");
    expect(await refusal({ signer })).to.include("A plain key is an address of 20 bytes");
    const strange: Hex = `0x${"11".repeat(84)}`;
    expect(await refusal({ scheme: "passkey", signer: strange }, HERE)).to.include(VERIFIER);
    expect(await refusal({ signer: RECEIPT_KEY }, { rpId: "https://x", origins: [] })).to.include(
      "is not a founding file",
    );
  });
});
