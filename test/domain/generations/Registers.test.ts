import { expect } from "chai";
import type { ActKind } from "../../../src/domain/acts/Act.ts";
import { KindNotInThisLedger } from "../../../src/domain/acts/KindNotInThisLedger.ts";
import type { RawLog } from "../../../src/domain/acts/RawLog.ts";
import { Registers } from "../../../src/domain/generations/Registers.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { keccakOfText } from "../../../src/domain/keccak.ts";
import { anIdentity } from "../acts/anIdentity.ts";
import { codeOf } from "./codeOf.ts";

const [ACTIVE, RUN_OFF, STOPPED] = [1, 2, 3];
const VERIFIER: Hex = `0x${"cd".repeat(20)}`;
const founded = { ...anIdentity(), passkeyVerifier: VERIFIER };
const old = founded.registers.PlanRegister ?? "0x";
const newer: Hex = `0x${"ab".repeat(20)}`;

const status = (register: Hex, to: number, by: Hex = founded.log): RawLog => ({
  address: by,
  topics: [keccakOfText("RegisterStatusChanged(address,uint8)"), `0x${register.slice(2).padStart(64, "0")}`],
  data: `0x${to.toString(16).padStart(64, "0")}`,
  transactionHash: `0x${"00".repeat(32)}`,
});

/** Registers whose log said all this, with code that knows these kinds wherever it stands. */
async function registers(kinds: readonly ActKind[], ...said: RawLog[]) {
  const all = new Registers(founded);
  const admitted = await all.observe(said, () => Promise.resolve(codeOf(...kinds)));
  return { all, admitted: admitted.map(({ address, name }) => [address, name]) };
}

describe("the registers of a ledger", () => {
  it("are the founding's while the log has said nothing else", async () => {
    const { all, admitted } = await registers(["PlanPublished"], status(old, ACTIVE));
    expect(all.identity.registers).to.deep.equal(founded.registers);
    expect(admitted).to.deep.equal([]);
  });

  it("keep all else that acts are signed for, whatever the log says of registers", async () => {
    const { all } = await registers(["PlanPublished"], status(old, ACTIVE), status(newer, ACTIVE));
    const { chainId, log, passkeyVerifier } = all.identity;
    expect({ chainId, log, passkeyVerifier }).to.deep.equal({
      chainId: founded.chainId,
      log: founded.log,
      passkeyVerifier: VERIFIER,
    });
  });

  it("know the kinds that are in their own code, and no younger one", async () => {
    const { all } = await registers(["PlanPublished"], status(old, ACTIVE));
    expect([all.knows("PlanPublished"), all.knows("PlanChanged")]).to.deep.equal([true, false]);
    expect(() => all.require("PlanChanged")).to.throw(KindNotInThisLedger, /cannot record a PlanChanged/);
    expect(() => all.require("PlanPublished")).not.to.throw();
  });

  it("lack one that the founding did not name", () => {
    const others = { ...founded.registers };
    delete others.StatementRegister;
    const all = new Registers({ ...founded, registers: others });
    expect(() => all.require("ActAffirmed")).to.throw(KindNotInThisLedger, /admitted no StatementRegister/);
  });

  it("are superseded by one that was admitted later, and keep what they recorded", async () => {
    const said = [status(old, ACTIVE), status(newer, ACTIVE), status(old, RUN_OFF)];
    const { all, admitted } = await registers(["PlanPublished"], ...said);
    expect(admitted).to.deep.equal([[newer, "PlanRegister"]]);
    expect(all.identity.registers.PlanRegister).to.equal(newer);
    expect(all.identity.superseded).to.deep.equal({ [old]: "PlanRegister" });
  });

  it("go back to an older one where the newer one was stopped", async () => {
    const said = [status(old, ACTIVE), status(newer, ACTIVE), status(newer, STOPPED)];
    const { all } = await registers(["PlanPublished"], ...said);
    expect(all.identity.registers.PlanRegister).to.equal(old);
    expect(all.identity.superseded).to.deep.equal({ [newer]: "PlanRegister" });
  });

  it("never have another Directory or Consortium, whatever the code of a later contract can do", async () => {
    const { all, admitted } = await registers(["KeyAdded", "VoteCast"], status(newer, ACTIVE));
    expect(all.identity.registers).to.deep.equal(founded.registers);
    expect(admitted).to.deep.equal([]);
  });

  it("are believed from the log alone: anybody's contract may emit the same event", async () => {
    const { all } = await registers(["PlanPublished"], status(newer, ACTIVE, newer));
    expect(all.identity.registers.PlanRegister).to.equal(old);
  });
});
