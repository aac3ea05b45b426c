import { type Agreement, Contracting } from "./Contracting.ts";
import { OFFICER } from "./people.ts";
import { AMENDED_BRIEF, type AwardedProcurement } from "./runDampTender.ts";
import type { Stage } from "./Stage.ts";

const DATA_PLAN = "# Data plan\n\nReadings are kept by building, never by home, and deleted after the trial.\n";

/**
 * The prototypes are offered to the supplier of a paid design. It has asked, and been answered; whether it signs is for
 * whoever tries the demonstration.
 */
export async function offerPhaseTwo(stage: Stage, procurement: AwardedProcurement, design: Agreement): Promise<void> {
  const { supplier } = design;
  await stage.moveTo(536, "10:00");
  const key = stage.key(procurement.lead, "procurement");
  const brief = await stage.client.upload(AMENDED_BRIEF, key);
  const plan = await stage.client.upload(DATA_PLAN, key);
  const offer = await new Contracting(stage, procurement).offer({
    supplier,
    reference: "CMD-2041/A2",
    title: "Damp and mould sensors, phase 2",
    pounds: 60_000,
    from: 596,
    to: 720,
    offeredOn: 536,
    openUntil: 590,
    phase: 2,
    ...(design.framework === undefined ? {} : { framework: design.framework }),
    milestones: [
      {
        number: 1,
        title: "Fifty prototypes",
        deliverable: "Fifty working prototypes, with the parts list and its prices",
        criterion: "Fifty pass the test of the data plan, at less than £20 each",
        due: 650,
        pounds: 35_000,
      },
      {
        number: 2,
        title: "Trial in occupied homes",
        deliverable: "A report on two months in fifty homes, kitchens included",
        criterion: "Finds nine of ten damp walls that a surveyor found",
        due: 716,
        pounds: 25_000,
      },
    ],
    told: {
      changesSinceTender: ["Phase 2 begins later than planned, since phase 1 was varied."],
      security: "Cyber Essentials before the field test.",
      documents: [
        { ...brief, role: "technicalSpecifications", title: "Challenge brief" },
        { ...plan, role: "riskProvisions", title: "Data plan" },
      ],
    },
  });
  await stage.moveTo(537, "15:20");
  const asked = await stage.act(
    "OfferQuestioned",
    supplier,
    "director",
    { subject: procurement.id, builtOn: offer.hash },
    { number: 1 },
    { question: "Do the fifty homes have to be in Camden, or in any of the three boroughs?" },
  );
  await stage.moveTo(538, "11:00");
  await stage.act(
    "QuestionAnswered",
    procurement.lead,
    "procurement",
    { subject: procurement.id, builtOn: asked.hash },
    { agreement: offer.hash, number: 1 },
    { answer: "In any of the three boroughs, at least ten in each.", authority: OFFICER },
  );
}
