import { expect } from "chai";
import { contractsOf } from "../../src/ledger/contractsOf.ts";
import { DeploymentPlan, presentPlan } from "../../src/ledger/deploymentPlan.ts";
import { LedgerStartRefused } from "../../src/ledger/LedgerStartRefused.ts";

const named = ({ names, addresses }: DeploymentPlan) =>
  Object.fromEntries(names.map((name) => [name, addresses[name]]));

describe("the contracts of a ledger", () => {
  it("are those that its founding names", () => {
    const { identity, carrier } = contractsOf({ chainId: 7, contracts: named(presentPlan) });
    expect(identity).to.deep.equal(presentPlan.identity(7));
    expect(carrier).to.equal(presentPlan.addresses.Carrier);
  });

  it("lack a register that came after the founding", () => {
    const before = new DeploymentPlan(["EvidenceRegister"]);
    const { identity } = contractsOf({ chainId: 7, contracts: named(before) });
    expect(identity.registers).not.to.have.property("EvidenceRegister");
    expect(identity).to.deep.equal(before.identity(7));
  });

  it("may have others that this program does not know", () => {
    const contracts = { ...named(presentPlan), BidRegister: presentPlan.addresses.Carrier };
    expect(contractsOf({ chainId: 7, contracts }).identity).to.deep.equal(presentPlan.identity(7));
  });

  for (const name of ["HistoryLog", "Carrier", "Directory", "Consortium"])
    it(`are no ledger's without a ${name}`, () => {
      const contracts = named(presentPlan);
      delete contracts[name];
      expect(() => contractsOf({ chainId: 7, contracts })).to.throw(LedgerStartRefused, `names no ${name}`);
    });
});
