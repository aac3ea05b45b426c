import { expect } from "chai";
import type { Hex } from "../../../src/domain/Hex.ts";
import { agreed } from "../../simulation/support/agreed.ts";
import type { Authority } from "../../simulation/support/Authority.ts";
import { inWords } from "../../simulation/support/inWords.ts";
import { Story } from "../../simulation/support/Story.ts";
import type { Supplier } from "../../simulation/support/Supplier.ts";
import { openToAll } from "./openToAll.ts";
import { Visitor } from "./Visitor.ts";

describe("what waits for whoever is signed in", function () {
  this.timeout(60_000);
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let agreement: Hex;
  let officer: Visitor;
  let finance: Visitor;
  let director: Visitor;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Ltd", "01234567", camden);
    agreement = await agreed(story, camden, hexagon, [30_000]);
    const [procurement, money, signatory] = [camden.key("procurement"), camden.key("finance"), hexagon.key("director")];
    await openToAll(story, { procurement, money, signatory });
    officer = await signedIn(procurement);
    finance = await signedIn(money);
    director = await signedIn(signatory);
  });
  after(() => story.end());

  async function signedIn({ signer }: { signer: Hex }): Promise<Visitor> {
    const visitor = new Visitor(story.url);
    await visitor.post("/act-as", { person: signer });
    return visitor;
  }

  const seen = async (visitor: Visitor) => (await visitor.get("/work")).text();
  const shown = async (visitor: Visitor) => inWords(await seen(visitor));

  it("is what its organisation has to do, with a link to the form of each act by which it is done", async () => {
    expect(await shown(director)).to.match(
      /Waiting for you Deliver milestone 1, “Milestone 1”, of .*until 30 June 2026/,
    );
    expect(await seen(director)).to.include(`/work/acts/new/MilestoneDelivered?agreement=${agreement}&amp;milestone=1`);
    expect(await shown(officer)).to.include("Nothing waits for London Borough of Camden");
  });

  it("is late once its last day has passed, and then somebody else's turn", async () => {
    await story.moveTo("2026-07-03 10:00");
    expect(await shown(director)).to.match(/Late Deliver milestone 1.* due 30 June 2026 Late/);
    await hexagon.delivers(agreement, 1, "2026-07-03");
    expect(await shown(director)).to.include("Nothing waits for Hexagon Ltd");
    expect(await seen(officer)).to.include(`/work/acts/new/DeliveryRejected?agreement=${agreement}&amp;milestone=1`);
  });

  it("says which key it takes where the signed-in one may not sign", async () => {
    const page = await finance.get("/work").then((answer) => answer.text());
    expect(inWords(page)).to.include("takes a key of a procurement officer");
    expect(page).not.to.include("/work/acts/new/DeliveryAccepted");
  });

  it("has drafts of the organisation, by what they do, and the way to a new one", async () => {
    expect(await shown(officer)).to.include("London Borough of Camden has no draft");
    const { headers } = await officer.post("/work/acts/new/PlanPublished", {});
    const page = await seen(finance);
    expect(page).to.include(`href="${headers.get("location")}">Publish the plan</a>`);
    expect(page).to.include('href="/work/acts/new"');
  });
});
