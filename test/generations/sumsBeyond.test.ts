import { expect } from "chai";
import { z } from "zod";
import { BEYOND } from "../../src/domain/sums.ts";
import { endpoints } from "../../src/http/api/endpoints.ts";
import { followLinks } from "../e2e/followLinks.ts";
import { findOrganisation } from "../simulation/support/findOrganisation.ts";
import { Organisation } from "../simulation/support/Organisation.ts";
import { OlderLedger } from "./OlderLedger.ts";

/** The greatest amount that contracts of version 0.1.0 take. Two of them are more than any JSON reader holds exactly. */
const MOST = Number.MAX_SAFE_INTEGER;
const MONEY = { net: MOST, vatRate: 0, vat: 0, gross: MOST, currency: "GBP" };
const SAID = "more than £90,071,992,547,409.91";
const TENDER = "ocds-213czf-nwm-2026-03-t";
const DAY = "2026-12-22";
const AUTHORITY = { post: "headOfProcurement" as const, reference: "PRO/3" };
const Sums = z.looseObject({ agreed: z.array(z.looseObject({ net: z.number(), currency: z.string() })) });

describe("sums beyond every exact number, on a ledger of version 0.1.0", function () {
  this.timeout(180_000);
  let older: OlderLedger;
  let newham: Organisation;
  let supplier: Organisation;

  before(async () => {
    older = await OlderLedger.serve("0.1.0");
    newham = await organisation("GB-LAE-NWM", "procurement");
    supplier = await organisation("GB-COH-99990004", "director");
    await older.client.advanceClock({ to: `${DAY}T12:00:00Z` });
  });

  after(() => older.end());

  const organisation = async (identifier: string, label: string) => {
    const number = await findOrganisation(older.client, identifier);
    const { name } = await older.client.reads.get(`organisations/${number}`, z.looseObject({ name: z.string() }));
    const keys = { [label]: await older.key(`${identifier}/${label}`) };
    return new Organisation(older.client, { number, name, identifier }, keys);
  };

  const page = async (path: string) => {
    const answer = await fetch(older.url + path);
    expect([path, answer.status]).to.deep.equal([path, 200]);
    return answer.text();
  };

  it("takes two phases whose budgets no sum holds, and says so on every list", async () => {
    const phase = { title: "All of it", budget: MONEY, startsOn: "2027-01-01", endsOn: "2027-01-02" };
    const content = {
      ...{ reference: "NWM-2026/ALL", title: "Everything", lead: newham.party, members: [], challenge: "All of it." },
      phases: [1, 2].map((number) => ({ number, ...phase })),
      ...{ authority: AUTHORITY, ground: { code: "competitiveFlexible" as const } },
    };
    await newham.records("ProcurementOpened", "procurement", {
      values: { currency: "GBP" },
      content,
      validUntil: 2 ** 40 - 1,
    });
    expect(await page("/procurements/ocds-213czf-nwm-2026-all")).to.include(SAID);
    for (const path of ["/", "/procurements", "/api/procurements", "/api/procurements.csv"]) await page(path);
  });

  it("takes three agreements of the greatest amount, and shows what they come to", async () => {
    for (const number of [1, 2, 3]) await agree(`BIG-${number}`);
    const population = Sums.parse(JSON.parse(await page("/api/audit/population")));
    expect(population.agreed).to.deep.equal([{ net: BEYOND, currency: "GBP" }]);
    expect(await page("/audit")).to.include(SAID);
  });

  const agree = async (reference: string) => {
    const winners = [{ supplier: supplier.party, reasons: "The best.", ceiling: MONEY }];
    const decided = { decidedOn: DAY, winners, authority: AUTHORITY };
    await newham.records("AwardDecided", "procurement", { subject: TENDER, content: decided });
    const milestone = { title: "All of it", deliverables: ["all"], acceptanceCriteria: ["all"], dueOn: DAY };
    const content = {
      ...{ reference, title: "Everything", buyer: newham.party, supplier: supplier.party, isFramework: false },
      ...{ phase: 0, scope: "All of it.", price: MONEY, startsOn: DAY, endsOn: "2027-12-22" },
      openUntil: "2027-01-22T12:00:00Z",
      milestones: [{ number: 1, ...milestone, price: MONEY, daysToDecide: 30, daysToPay: 30 }],
      authority: AUTHORITY,
    };
    const values = { currency: "GBP" };
    const offer = await newham.records("AgreementOffered", "procurement", { subject: TENDER, values, content });
    await supplier.records("AgreementSigned", "director", { builtOn: offer.receipt.actHash });
  };

  it("breaks no page, no list and no table", async () => {
    const { broken } = await followLinks(older.url);
    expect(broken).to.deep.equal([]);
    const lists = endpoints.filter(({ method, path }) => method === "get" && !path.includes(":"));
    for (const path of lists.flatMap(({ path, csvPath }) => [path, ...(csvPath === undefined ? [] : [csvPath])]))
      await page(path + (path === "/api/search" ? "?q=everything" : ""));
  });

  it("is rebuilt from its acts, to the same rows", async () => {
    const { findings } = await older.verify();
    expect(findings.map(({ code }) => code)).to.not.include.members(["projection-differs"]);
    expect(findings.filter(({ weight }) => weight !== "notes")).to.deep.equal([]);
  });
});
