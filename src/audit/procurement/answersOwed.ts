import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { Turn } from "./ProcurementView.ts";

type Agreement = Row<"agreements">;
type Owed = Pick<Turn, "what" | "milestone" | "kinds">;

/** What one side of an agreement said and the other has not answered yet. No rule says until when. */
export async function answersOwed(reading: Reading, agreements: readonly Agreement[]): Promise<Turn[]> {
  if (agreements.length === 0) return [];
  const ids = agreements.map(({ id }) => id);
  const lookups = new Lookups(reading);
  for (const { buyer, supplier } of agreements) lookups.organisations(buyer, supplier);
  await lookups.load();
  const owed = [
    ...(await questionsAsked(reading, ids)),
    ...(await invoicesToReceive(reading, ids)),
    ...(await paymentsToConfirm(reading, ids)),
  ];
  return owed.flatMap(({ of, side, ...turn }) => {
    const agreement = agreements.find(({ id }) => id === of);
    if (agreement === undefined) return [];
    const by = lookups.organisation(agreement[side]);
    return [{ ...turn, by, until: null, late: false, agreement: { id: agreement.id, title: agreement.title } }];
  });
}

type Side = "buyer" | "supplier";

async function questionsAsked({ database }: Reading, ids: readonly string[]) {
  const rows = await database
    .selectFrom("offerQuestions as q")
    .leftJoin("questionAnswers as a", (join) =>
      join.onRef("a.agreement", "=", "q.agreement").onRef("a.number", "=", "q.number"),
    )
    .select(["q.agreement", "q.number"])
    .where("q.agreement", "in", ids)
    .where("a.sequence", "is", null)
    .orderBy("q.sequence")
    .execute();
  return rows.map(({ agreement, number }) =>
    owedBy("buyer", agreement, {
      what: `answer question ${number} about`,
      milestone: null,
      kinds: ["QuestionAnswered"],
    }),
  );
}

async function invoicesToReceive({ database }: Reading, ids: readonly string[]) {
  const rows = await database
    .selectFrom("invoices")
    .select(["agreement", "number", "ownNumber"])
    .where("agreement", "in", ids)
    .where("state", "=", "recorded")
    .orderBy("sequence")
    .execute();
  return rows.map(({ agreement, number, ownNumber }) =>
    owedBy("buyer", agreement, {
      what: `say when invoice ${ownNumber ?? "without a number"} was received, for milestone ${number} of`,
      milestone: number,
      kinds: ["InvoiceReceived", "InvoiceDisputed"],
    }),
  );
}

async function paymentsToConfirm({ database }: Reading, ids: readonly string[]) {
  const rows = await database
    .selectFrom("payments")
    .select(["agreement", "number"])
    .where("agreement", "in", ids)
    .where("state", "=", "recorded")
    .orderBy("sequence")
    .execute();
  return rows.map(({ agreement, number }) =>
    owedBy("supplier", agreement, {
      what: `confirm or contest the payment for milestone ${number} of`,
      milestone: number,
      kinds: ["PaymentConfirmed", "PaymentContested"],
    }),
  );
}

function owedBy(side: Side, of: string, owed: Owed) {
  return { ...owed, of, side };
}
