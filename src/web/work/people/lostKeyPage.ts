import { bytes32Schema, hexSchema } from "../../../domain/Hex.ts";
import { londonDate, londonTimeOfDay } from "../../../domain/londonTime.ts";
import { Problem } from "../../../problems/Problem.ts";
import { shownKey } from "../../directory/shownKey.ts";
import { beginDraft } from "../begin/beginDraft.ts";
import { allRows } from "../choices/allRows.ts";
import type { FormField } from "../form/FormField.ts";
import { type FieldError, readField } from "../form/readField.ts";
import type { Typed } from "../form/typedOf.ts";
import type { SignedInRequest, WorkAnswer, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { requireAdministrator } from "./requireAdministrator.ts";

const SINCE: FormField = {
  ...{ is: "moment", at: "/since", isOptional: false },
  label: "Since when is it not to be trusted?",
  hint: "When it was last certainly in the right hands. Acts that it signed after that are questioned.",
};

/**
 * A key that is lost: revoked since a time, then every act since is affirmed or disowned. Each is an act of its own,
 * checked and signed like all others.
 */
export const lostKeyPage: WorkPage = {
  path: "/work/people/lost/:key",
  get: async (services, asked) => show(services, await lostKey(services, asked), new URLSearchParams(), []),
  post: async (services, asked) => {
    const lost = await lostKey(services, asked);
    return asked.form.has("act") ? speakOf(services, asked, lost) : revoke(services, asked, lost);
  },
};

type LostKey = Awaited<ReturnType<typeof lostKey>>;

async function lostKey(services: WorkServices, { params, session }: SignedInRequest) {
  await requireAdministrator(services, session);
  const keys = (await services.audit.organisation(session.organisation))?.keys ?? [];
  const key = keys.find(({ keyId }) => keyId === params["key"]);
  if (key === undefined)
    throw new Problem("not-recorded", "Your organisation has no such key. Look under People and keys.");
  const others = keys.filter(({ keyId, usable, roles }) => usable && keyId !== key.keyId && isAdministrators(roles));
  const acts = await allRows((page) => services.audit.questionedActs(page));
  const own = acts.filter(({ organisation }) => organisation.number === session.organisation);
  return { key, isLast: isAdministrators(key.roles) && key.usable && others.length === 0, questioned: own };
}

function isAdministrators(roles: readonly string[]): boolean {
  return roles.includes("ADMINISTRATOR");
}

async function revoke(services: WorkServices, { form, session }: SignedInRequest, lost: LostKey): Promise<WorkAnswer> {
  const { answer, errors } = readField(SINCE, form, undefined);
  const missing = { name: "answer/since.day", message: "Say since when it is not to be trusted" };
  const wrong = errors.length === 0 && answer === undefined ? [missing] : errors;
  if (wrong.length > 0 || lost.isLast) return show(services, lost, form, wrong);
  const { organisation } = session;
  const values = { key: hexSchema.parse(lost.key.signer), since: answer };
  const id = await beginDraft(services, session, { kind: "KeyRevoked", organisation }, { values });
  return { goTo: `/work/drafts/${id}/check` };
}

/** Of one questioned act: it is affirmed, or it was not the organisation's will. */
async function speakOf(services: WorkServices, { form, session }: SignedInRequest, lost: LostKey): Promise<WorkAnswer> {
  const about = bytes32Schema.safeParse(form.get("act")).data;
  if (about === undefined || !lost.questioned.some(({ actHash }) => actHash === about))
    throw new Problem("not-recorded", "That act is not questioned, or not any more. Load the page again.");
  const kind = form.get("do") === "affirm" ? "ActAffirmed" : "ActDisowned";
  const { organisation } = session;
  const id = await beginDraft(services, session, { kind, organisation }, { values: { act: about } });
  return { goTo: `/work/drafts/${id}${kind === "ActAffirmed" ? "/check" : ""}` };
}

function show(
  { ledger }: WorkServices,
  { key, isLast, questioned }: LostKey,
  typed: Typed,
  errors: readonly FieldError[],
): WorkAnswer {
  const now = ledger.now();
  const model = {
    title: `Key “${key.label ?? key.keyId.slice(0, 10)}” is lost`,
    back: { text: "People and keys", href: "/work/people" },
    key: shownKey(key),
    isLast,
    questioned,
    field: { ...SINCE, hint: `${SINCE.hint} Now it is ${londonDate(now)}, ${londonTimeOfDay(now)} in London.` },
    typed: Object.fromEntries([...new Set(typed.keys())].map((name) => [name, typed.getAll(name)])),
    errors: Object.fromEntries(errors.map(({ name, message }) => [name, message])),
  };
  return { template: "work/people/lost.njk", model, status: errors.length > 0 ? 422 : 200 };
}
