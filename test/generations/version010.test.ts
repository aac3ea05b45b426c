import { expect } from "chai";
import { z } from "zod";
import { PlainKey } from "../../src/client/PlainKey.ts";
import { allDefinitions } from "../../src/domain/acts/definitionOf.ts";
import { bytes32Schema } from "../../src/domain/Hex.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { ROLES, SCHEMES } from "../../src/domain/roles.ts";
import { ActBatch } from "../../src/domain/signatures/ActBatch.ts";
import { endpoints } from "../../src/http/api/endpoints.ts";
import { followLinks } from "../e2e/followLinks.ts";
import { findOrganisation } from "../simulation/support/findOrganisation.ts";
import { Organisation } from "../simulation/support/Organisation.ts";
import { OlderLedger } from "./OlderLedger.ts";

/** As many as were recorded before the folder was kept. */
const ACTS = 159;
const KINDS = 53;
const Waiting = z.looseObject({ items: z.array(z.looseObject({ id: bytes32Schema })) });

describe("a demonstration that version 0.1.0 founded and played", function () {
  this.timeout(180_000);
  let older: OlderLedger;

  before(async () => {
    older = await OlderLedger.serve("0.1.0");
  });

  after(() => older.end());

  /** @param labels of its keys in the demonstration */
  const organisation = async (identifier: string, ...labels: string[]) => {
    const number = await findOrganisation(older.client, identifier);
    const keys: Record<string, PlainKey> = {};
    for (const label of labels) keys[label] = await older.key(`${identifier}/${label}`);
    return new Organisation(older.client, { number, name: identifier, identifier }, keys);
  };

  it("opens, every block with the hash that it had, and is read to its last act", async () => {
    expect(older.acts).to.equal(ACTS);
    expect((await older.client.ledger()).projected).to.deep.include({ sequence: ACTS });
  });

  it("holds: its contracts are known as those of an earlier version", async () => {
    const { verdict, findings } = await older.verify();
    const noted = findings.map(({ code }) => code);
    expect([verdict, ...noted]).to.have.members([
      "holds",
      "code-of-earlier-version",
      "terms-not-signed",
      "document-withdrawn",
    ]);
  });

  it("wants a signature for each act, and says so of one over many", async () => {
    const { client } = older;
    expect((await client.ledger()).actsPerSignature).to.equal(1);
    const key = await older.key("GB-LAE-CMD/procurement");
    const organisation = await findOrganisation(client, "GB-LAE-CMD");
    const { name } = await client.reads.get(`organisations/${organisation}`, z.looseObject({ name: z.string() }));
    const prepared = await client.prepare({
      kind: "PlanPublished",
      organisation,
      values: { ownReference: keccakOfText("BATCHED"), estimatedValue: 0, currency: "GBP", startsOn: 0 },
      content: {
        ...{ reference: "BATCHED", title: "One of many", summary: "Signed together with another" },
        ...{ owner: { organisation, name } },
        ...{ authority: { post: "headOfProcurement", reference: "Scheme of delegation PRO/3" } },
      },
    });
    const identity = await client.identity();
    const batch = new ActBatch([prepared.actHash, keccakOfText("another act")], identity);
    const [signature] = batch.signatures(key.sign(batch.hash));
    const { act, content, salt } = prepared;
    const refused = client.submit({ act, content, salt, signer: key.signer, signature: signature! });
    expect(await refused.catch((error: unknown) => error)).to.include({ kind: "batch-not-in-this-ledger" });
    const [alone] = await client.signAll([prepared, prepared], key);
    expect(alone!.signature).to.have.length(132);
    expect(older.acts).to.equal(ACTS);
  });

  it("shows every page, every list and every table", async () => {
    const { pages, broken } = await followLinks(older.url);
    expect(broken).to.deep.equal([]);
    expect(pages).to.be.greaterThan(200);
    const lists = endpoints.filter(({ method, path }) => method === "get" && !path.includes(":"));
    for (const path of lists.flatMap(({ path, csvPath }) => [path, ...(csvPath === undefined ? [] : [csvPath])])) {
      const answer = await fetch(older.url + path + (path === "/api/search" ? "?q=damp" : ""));
      expect([path, answer.status]).to.deep.equal([path, 200]);
    }
  });

  it("records what its officers and suppliers sign with the keys that they had", async () => {
    const newham = await organisation("GB-LAE-NWM", "procurement");
    const content = { questions: [{ question: "May letters be sent as PDF?", answer: "Yes." }] };
    await newham.records("TenderClarified", "procurement", { subject: "ocds-213czf-nwm-2026-03-t", content });
    expect(older.acts).to.equal(ACTS + 1);
  });

  it("lets a supplier sign the offer that waited for it", async () => {
    const supplier = await organisation("GB-COH-99990001", "director");
    const { items } = await older.client.reads.get("agreements?state=offered", Waiting);
    await supplier.records("AgreementSigned", "director", { builtOn: items[0]?.id ?? "0x" });
    expect(older.acts).to.equal(ACTS + 2);
  });

  it("adds a key under the rules that it was founded with", async () => {
    const newham = await organisation("GB-LAE-NWM", "administrator");
    const key = PlainKey.random();
    const term = { keyValidFrom: "2020-01-01", keyValidUntil: "2040-01-01" };
    const values = { key: key.signer, scheme: SCHEMES.plain, roles: ROLES.OFFICER, ...term };
    await newham.records("KeyAdded", "administrator", { values, content: { key: { label: "officer-9" } } }, key);
    expect(older.acts).to.equal(ACTS + 3);
  });

  it("has every kind of act that there was, and refuses each that is younger in words", async () => {
    const kinds = allDefinitions().map(({ kind }) => kind);
    const answers = await Promise.all(kinds.map((kind) => older.draft(kind)));
    const younger = kinds.filter((_, index) => answers[index]?.type === "/problems/kind-not-in-this-ledger");
    expect(kinds.length - younger.length).to.equal(KINDS);
    for (const { type, detail } of answers)
      if (type === "/problems/kind-not-in-this-ledger") expect(detail).to.match(/^This ledger cannot record a \w+: /);
  });

  it("holds with what was recorded since", async () => {
    const { verdict, head } = await older.verify();
    expect([verdict, head.count]).to.deep.equal(["holds", older.acts]);
  });
});
