import { expect } from "chai";
import { keccakOfHex } from "../../src/domain/keccak.ts";
import { contractAddresses } from "../../src/ledger/deploymentPlan.ts";
import { JournalReader } from "../../src/ledger/JournalReader.ts";
import { ledgerHeadSlot } from "../../src/ledger/logStorage.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import { TestLedger } from "./TestLedger.ts";

describe("reading a journal beside the ledger that writes it", () => {
  let test: TestLedger;

  beforeEach(async () => {
    test = await TestLedger.found();
    await test.signFounding();
    await Promise.all([1, 2, 3].map((number) => test.ledger.submit(test.notice(number))));
  });
  afterEach(() => test.remove());

  it("gives the same blocks, storage and contents", async () => {
    const reader = await JournalReader.open(test.folder);
    const hashes: string[] = [];
    for await (const block of reader.blocks()) hashes.push(block.hash);
    const head = test.ledger.head();
    expect(hashes).to.have.length(head.blockNumber);
    expect(hashes.at(-1)).to.equal(head.blockHash);
    expect(await reader.storage(contractAddresses.HistoryLog, ledgerHeadSlot)).to.equal(head.ledgerHead);
    const { act, content, salt } = test.notice(2);
    const found = { state: "whole", value: content, salt };
    expect(await reader.contents.content(act.content), "not yet in a file of its own").to.deep.equal(found);
    await test.ledger.contents.moveAll();
    expect(await reader.contents.content(act.content)).to.deep.equal(found);
    const again: string[] = [];
    for await (const block of reader.blocks()) again.push(block.hash);
    expect(again, "read a second time").to.deep.equal(hashes);
  });

  it("is what a whole ledger is verified from", async () => {
    const reader = await JournalReader.open(test.folder);
    const { memorandum, founders } = test.ledger.founding;
    const codeHashes = Object.fromEntries(
      await Promise.all(
        Object.values(contractAddresses).map(async (address) => [address, keccakOfHex(await reader.code(address))]),
      ),
    );
    const { identity } = test.ledger;
    const trust = { identity, codeHashes, founding: { memorandum, founders }, sealing: { by: "operator" } } as const;
    const verification = await verifyLedger(reader, reader.contents, trust);
    expect(verification.findings).to.deep.equal([]);
    expect(verification.verdict).to.equal("holds");
  });
});
