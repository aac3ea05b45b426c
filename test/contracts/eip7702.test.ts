import { expect } from "chai";
import { type BaseContract, id } from "ethers";
import { foundCoreLedger, type PreparedAct, signed } from "./support/CoreLedger.ts";
import { refusalOf } from "./support/refusalOf.ts";

describe("a plain key whose address was delegated to code (EIP-7702)", () => {
  let ledger: Awaited<ReturnType<typeof foundCoreLedger>>;
  let note: PreparedAct;

  before(async () => {
    ledger = await foundCoreLedger();
    const { deploy, deployer, officer, notes } = ledger;
    const credulous = await deploy("CredulousWallet", []);
    const authorisation = await officer.authorize({ address: await credulous.getAddress(), nonce: 0 });
    const transaction = await deployer.sendTransaction({
      type: 4,
      to: deployer.address,
      authorizationList: [authorisation],
    });
    await transaction.wait();
    note = ledger.prepare(
      await notes.getAddress(),
      "NoteTaken",
      "uint16 roles,bool opens",
      { subject: id("subject") },
      { roles: 2, opens: false },
    );
  });

  it("has that code, which accepts an empty signature", async () => {
    const { ethers, officer } = ledger;
    expect(await ethers.provider.getCode(officer.address)).to.match(/^0xef0100[0-9a-f]{40}$/);
    const wallet: BaseContract = await ethers.getContractAt("CredulousWallet", officer.address);
    expect(await wallet.getFunction("isValidSignature")(id("anything"), "0x")).to.equal("0x1626ba7e");
  });

  it("does not act by what the code accepts", async () => {
    const take = ledger.notes.getFunction("take");
    const refusal = await refusalOf(take.staticCall(note.tuple, [ledger.officer.address, "0x"]), ledger.log.interface);
    expect(refusal.name).to.equal("HistoryLogInvalidSignature");
    expect(refusal.args).to.deep.equal([ledger.officer.address.toLowerCase(), note.hash]);
  });

  it("still acts by its own signature", async () => {
    const take = ledger.notes.getFunction("take");
    const appended = await ledger.appended(take.send(note.tuple, signed(ledger.officer, note)));
    expect(appended.args.getValue("actHash")).to.equal(note.hash);
  });
});
