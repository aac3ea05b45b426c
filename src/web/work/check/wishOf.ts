import { definitionOf } from "../../../domain/acts/definitionOf.ts";
import type { SignedValue } from "../../../domain/acts/values/SignedValue.ts";
import type { ActWish } from "../../../records/prepareAct.ts";
import { memberAt } from "../draft/pointers.ts";
import type { WorkDraft } from "../draft/WorkDraft.ts";

/** What a draft asks to be signed, as `prepareAct` takes it. */
export function wishOf({ wish, answers, builtOn }: WorkDraft): ActWish {
  const { kind, organisation, subject, agreement } = wish;
  const values = { ...settled(wish, answers.content), ...answers.values };
  return {
    kind,
    organisation,
    subject,
    agreement,
    builtOn,
    values,
    content: answers.content,
    salt: undefined,
    validUntil: undefined,
  };
}

/** Values that follow from what the draft was begun with, or that everybody here means unless the content says so. */
function settled({ kind, agreement }: WorkDraft["wish"], content: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definitionOf(kind).values).flatMap(([name, value]): [string, unknown][] => {
      const isAgreement = value.meaning.is === "act" && value.meaning.of === "agreement" && value.saidBy === "records";
      if (isAgreement) return agreement === undefined ? [] : [[name, agreement]];
      return value.meaning.is === "currency" && !isTold(value, content) ? [[name, "GBP"]] : [];
    }),
  );
}

function isTold({ saidBy }: SignedValue, content: unknown): boolean {
  return typeof saidBy === "object" && memberAt(content, saidBy.content) !== undefined;
}
