import type { EntryRequest } from "../../../accounts/EntryRequests.ts";
import { hexSchema } from "../../../domain/Hex.ts";
import { parseIdentifier } from "../../../domain/identifiers.ts";
import { keyInWords } from "../../../domain/keyInWords.ts";
import { ROLES } from "../../../domain/roles.ts";
import { Problem } from "../../../problems/Problem.ts";
import { beginDraft } from "../begin/beginDraft.ts";
import type { SignedInRequest, WorkAnswer, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { entryOf } from "./entryOf.ts";

/** Firms that ask to be entered, for officers of authorities: nobody has checked what they say. */
export const requestsPage: WorkPage = {
  path: "/work/entries",
  get: async (services, asked) => {
    await requireOfficer(services, asked);
    const waiting = [];
    for (const one of await services.requests.list())
      if ((await entryOf(services, one)) === undefined) waiting.push(shown(one));
    const model = { title: "Firms that ask to be entered", back: { text: "Work", href: "/work" }, waiting };
    return { template: "work/enter/requests.njk", model };
  },
  post: async (services, asked) => {
    await requireOfficer(services, asked);
    const request = await services.requests.find(asked.form.get("request") ?? "");
    if (request === undefined) throw new Problem("not-recorded", "That request is gone. Load the page again.");
    if (asked.form.get("do") === "enter") return enter(services, asked, request);
    await services.requests.remove(request.id);
    return { goTo: "/work/entries" };
  },
};

async function requireOfficer({ service, audit }: WorkServices, { session }: SignedInRequest): Promise<void> {
  const [slot, own] = [await service.keyOf(session.signer), await audit.organisation(session.organisation)];
  if (((slot?.roles ?? 0) & ROLES.OFFICER) !== 0 && own?.kind === "authority") return;
  throw new Problem("key-not-allowed", "Only a procurement officer of an authority enters firms. Sign in as one.");
}

function shown({ id, name, identifier, size, voluntaryOrSocial, signer, isBackedUp }: EntryRequest) {
  const words = keyInWords(hexSchema.parse(signer));
  const key = { words, isBackedUp: isBackedUp === 1 };
  return { id, name, identifier, size, isSocial: voluntaryOrSocial === 1, ...key, register: registerOf(identifier) };
}

/** Where everybody can look the firm up; undefined for registers without such pages. */
function registerOf(identifier: string): string | undefined {
  const { scheme, id } = parseIdentifier(identifier);
  if (scheme === "GB-COH") return `https://find-and-update.company-information.service.gov.uk/company/${id}`;
  if (scheme !== "GB-CHC") return undefined;
  return `https://register-of-charities.charitycommission.gov.uk/en/charity-search/-/charity-details/${id}`;
}

/** A draft with all that the firm said; the officer adds how it was checked and on whose authority. */
async function enter(services: WorkServices, { session }: SignedInRequest, asked: EntryRequest): Promise<WorkAnswer> {
  const { name, identifier, size, voluntaryOrSocial, signer } = asked;
  const content = {
    ...{ name, kind: "supplier", identifiers: [parseIdentifier(identifier)], key: { label: "director-1" } },
    profile: { size, voluntaryOrSocial: voluntaryOrSocial === 1 },
  };
  const values = { key: signer, scheme: "passkey", roles: ["administrator", "signatory"] };
  const wish = { kind: "OrganisationEntered" as const, organisation: session.organisation };
  const id = await beginDraft(services, session, wish, { values, content });
  return { goTo: `/work/drafts/${id}` };
}
