import { z } from "zod";
import { keyLabelSchema } from "../../../domain/acts/directory/organisationContent.ts";
import { startOfLondonDay } from "../../../domain/londonTime.ts";
import { londonDate, londonDayLater } from "../../../domain/londonTime.ts";
import { ROLE_NAMES, roleInWords, roleMask, rolesAllowedFor, rolesIn } from "../../../domain/roles.ts";
import type { FormField } from "../form/FormField.ts";
import { type FieldError, readField } from "../form/readField.ts";
import { type Typed, typedOf } from "../form/typedOf.ts";
import type { SignedInRequest, WorkAnswer, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { showLink } from "./invitedPage.ts";
import { requireAdministrator } from "./requireAdministrator.ts";

const Asked = z.object({ roles: z.array(z.string()), label: z.string(), until: z.string() });

/** Whom to invite: what the key may do, what it is called, until when. */
export const invitePage: WorkPage = {
  path: "/work/people/invite",
  get: async (services, asked) => {
    await requireAdministrator(services, asked.session);
    const fields = await fieldsFor(services, asked);
    const inAYear = londonDate(londonDayLater(services.ledger.now(), { years: 1 }));
    const last = fields.at(-1);
    return show(fields, last === undefined ? new URLSearchParams() : typedOf(last, inAYear), []);
  },
  post: async (services, asked) => {
    await requireAdministrator(services, asked.session);
    const fields = await fieldsFor(services, asked);
    const { said, errors } = read(fields, asked.form, services.ledger.now());
    if (said === undefined) return show(fields, asked.form, errors);
    const { organisation } = asked.session;
    const begun = await services.invitations.begin({ organisation, ...said });
    return showLink(services, asked, begun);
  },
};

async function fieldsFor({ audit }: WorkServices, { session }: SignedInRequest): Promise<FormField[]> {
  const kind = (await audit.organisation(session.organisation))?.kind ?? "recorder";
  const allowed = rolesIn(rolesAllowedFor(kind)).map((role) => role.toLowerCase());
  const choices = ROLE_NAMES.filter((name) => allowed.includes(name)).map((name) => ({
    ...{ key: name, text: `${roleInWords(name).charAt(0).toUpperCase()}${roleInWords(name).slice(1)}`, stands: name },
  }));
  const asked = { isOptional: false };
  return [
    { ...asked, is: "choices", at: "/roles", label: "What may the key do?", hint: "Choose all that apply.", choices },
    {
      ...{
        ...asked,
        is: "text",
        at: "/label",
        label: "What do you call it in your own books?",
        isLong: false,
        unit: "",
      },
      hint: "A code such as procurement-2. Everybody can read it, so never a person’s name.",
    },
    { ...asked, is: "day", at: "/until", label: "Until when is it valid?", hint: "Up to the start of that day." },
  ];
}

function read(fields: readonly FormField[], typed: Typed, now: number) {
  const answers = fields.map((field) => ({ field, ...readField(field, typed, undefined) }));
  const errors: FieldError[] = answers.flatMap((one) => one.errors);
  const wrong = (at: string, message: string) => errors.push({ name: `answer${at}`, message });
  const answerAt = (at: string) => answers.find(({ field }) => field.at === at)?.answer;
  const said = Asked.safeParse({ roles: answerAt("/roles"), label: answerAt("/label"), until: answerAt("/until") });
  if (answerAt("/roles") === undefined) wrong("/roles", "Choose what the key may do");
  if (!keyLabelSchema.safeParse(answerAt("/label")).success)
    wrong("/label", "What you call it must be small letters, figures and hyphens, like procurement-2");
  const until = said.data === undefined ? 0 : startOfLondonDay(said.data.until);
  if (errors.length === 0 && until <= now) wrong("/until.day", "The day must be in the future");
  if (said.data === undefined || errors.length > 0) return { said: undefined, errors };
  return { said: { roles: roleMask(said.data.roles), label: said.data.label, keyValidUntil: until }, errors };
}

function show(fields: readonly FormField[], typed: Typed, errors: readonly FieldError[]): WorkAnswer {
  const model = {
    title: "Invite somebody to sign",
    back: { text: "People and keys", href: "/work/people" },
    fields,
    typed: Object.fromEntries([...new Set(typed.keys())].map((name) => [name, typed.getAll(name)])),
    errors: Object.fromEntries(errors.map(({ name, message }) => [name, message])),
  };
  return { template: "work/people/invite.njk", model, status: errors.length > 0 ? 422 : 200 };
}
