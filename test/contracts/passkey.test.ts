import { expect } from "chai";
import { id, keccak256 } from "ethers";
import { foundCoreLedger, type PreparedAct, signed } from "./support/CoreLedger.ts";
import { Passkey } from "./support/Passkey.ts";
import { refusalOf } from "./support/refusalOf.ts";

const scheme = 3;
const officerRole = 2;

describe("a passkey (ERC-7913, WebAuthn over P-256)", () => {
  const passkey = new Passkey();
  let ledger: Awaited<ReturnType<typeof foundCoreLedger>>;
  let signer: string;

  /** A KeyAdded act for the passkey, which builds on the new key's own id. */
  async function keyAdded(key: string): Promise<PreparedAct> {
    const { directory, prepare } = ledger;
    return prepare(
      await directory.getAddress(),
      "KeyAdded",
      "bytes key,uint8 scheme,uint16 roles,uint40 keyValidFrom,uint40 keyValidUntil",
      {
        subject: await directory.getFunction("subjectOf")(1),
        builtOn: keccak256(key),
      },
      { key, scheme, roles: officerRole, keyValidFrom: 0, keyValidUntil: 4_000_000_000 },
    );
  }

  async function note(text: string): Promise<PreparedAct> {
    const values = { roles: officerRole, opens: false };
    const head = { subject: id("subject"), content: id(text) };
    return ledger.prepare(await ledger.notes.getAddress(), "NoteTaken", "uint16 roles,bool opens", head, values);
  }

  before(async () => {
    ledger = await foundCoreLedger();
    signer = passkey.signer(await ledger.verifier.getAddress());
  });

  it("is not added on another passkey's word", async () => {
    const act = await keyAdded(signer);
    const addKey = ledger.directory.getFunction("addKey");
    const proof = new Passkey().sign(act.hash);
    const call = addKey.staticCall(act.tuple, signer, signed(ledger.officer, act), proof);
    const refusal = await refusalOf(call, ledger.directory.interface);
    expect(refusal.name).to.equal("DirectoryInvalidProof");
    expect(refusal.args).to.deep.equal([signer, act.hash]);
  });

  it("is not added under a verifier that the ledger does not list", async () => {
    const credulous = await ledger.deploy("CredulousWallet", []);
    const stray = passkey.signer(await credulous.getAddress());
    const act = await keyAdded(stray);
    const addKey = ledger.directory.getFunction("addKey");
    const call = addKey.staticCall(act.tuple, stray, signed(ledger.officer, act), passkey.sign(act.hash));
    const refusal = await refusalOf(call, ledger.directory.interface);
    expect(refusal.name).to.equal("DirectoryVerifierNotListed");
  });

  it("is added by its own signature, and then acts", async () => {
    const act = await keyAdded(signer);
    const addKey = ledger.directory.getFunction("addKey");
    await ledger.appended(addKey.send(act.tuple, signer, signed(ledger.officer, act), passkey.sign(act.hash)));
    expect(await ledger.directory.getFunction("keyOf")(keccak256(signer))).to.not.equal(0n);

    const taken = await note("by passkey");
    const take = ledger.notes.getFunction("take");
    const appended = await ledger.appended(take.send(taken.tuple, [signer, passkey.sign(taken.hash)]));
    expect(appended.args.getValue("actHash")).to.equal(taken.hash);
    expect(appended.args.getValue("signer")).to.equal(signer);
  });

  it("acts only on a hash that its holder verified", async () => {
    const first = await note("what was signed");
    const second = await note("what was sent");
    const userOnlyPresent = 0x01;
    for (const signature of [passkey.sign(first.hash), passkey.sign(second.hash, userOnlyPresent)]) {
      const call = ledger.notes.getFunction("take").staticCall(second.tuple, [signer, signature]);
      const refusal = await refusalOf(call, ledger.log.interface);
      expect(refusal.name).to.equal("HistoryLogInvalidSignature");
      expect(refusal.args).to.deep.equal([signer, second.hash]);
    }
  });
});
