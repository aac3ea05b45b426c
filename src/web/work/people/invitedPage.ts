import encodeQR from "qr";
import type { Invitation } from "../../../accounts/Invitations.ts";
import { actHash } from "../../../domain/acts/actHash.ts";
import { keyInWords } from "../../../domain/keyInWords.ts";
import { toRfc3339 } from "../../../domain/londonTime.ts";
import { rolesInWords } from "../../../domain/roles.ts";
import { asProblem } from "../../../http/problems/asProblem.ts";
import { recordAct } from "../../../http/write/recordAct.ts";
import { Problem } from "../../../problems/Problem.ts";
import { ownAddress } from "../ownAddress.ts";
import type { SignedInRequest, WorkAnswer, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { invitedAct, KeyAnswer } from "./KeyAnswer.ts";
import { requireAdministrator } from "./requireAdministrator.ts";

const BACK = { text: "People and keys", href: "/work/people" };

/** One invitation: how it stands, and once a passkey has answered, the words to compare and the act to sign. */
export const invitedPage: WorkPage = {
  path: "/work/people/invitations/:id",
  get: async (services, asked) => show(services, asked, await invitationOf(services, asked)),
  post: async (services, asked) => {
    const invited = await invitationOf(services, asked);
    switch (asked.form.get("do")) {
      case "resend":
        return showLink(services, asked, { id: invited.id, token: await services.invitations.resend(invited) });
      case "sign":
        return signMadeUp(services, asked, invited);
      default:
        await services.invitations.withdraw(invited);
        return { goTo: "/work/people" };
    }
  },
};

/** Told by the administrator's browser once the act is recorded; what the ledger does not have is not believed. */
export const invitedRecordedPage: WorkPage = {
  path: "/work/people/invitations/:id/recorded",
  post: async (services, asked) => {
    const invited = await invitationOf(services, asked);
    const key = answerOf(invited, services)?.act;
    const slot = key === undefined ? undefined : await services.service.keyOf(key.values.key);
    if (key !== undefined && slot?.organisation === invited.organisation)
      await services.invitations.signed(invited, actHash(key, services.ledger.identity));
    return { json: {} };
  },
};

/** The link, shown once: here it is kept as a hash alone. */
export async function showLink(
  services: WorkServices,
  asked: SignedInRequest,
  { id, token }: { readonly id: string; readonly token: string },
): Promise<WorkAnswer> {
  const invited = await services.invitations.find(id, asked.session.organisation);
  if (invited === undefined) throw noSuch();
  const link = `${ownAddress(services, asked)}/invitation#${token}`;
  const model = { title: "Send this link", back: BACK, it: shown(invited, services), link, qr: encodeQR(link, "svg") };
  return { template: "work/people/link.njk", model };
}

async function invitationOf(services: WorkServices, { params, session }: SignedInRequest): Promise<Invitation> {
  await requireAdministrator(services, session);
  const found = await services.invitations.find(params["id"] ?? "", session.organisation);
  if (found === undefined) throw noSuch();
  return found;
}

function show(services: WorkServices, { session }: SignedInRequest, invited: Invitation, refused?: string): WorkAnswer {
  const answer = services.invitations.stateOf(invited) === "answered" ? answerOf(invited, services) : undefined;
  const model = {
    title: `Key “${invited.label}”`,
    back: BACK,
    it: shown(invited, services),
    refused,
    words: answer && keyInWords(answer.act.values.key),
    isBackedUp: answer?.isBackedUp,
    signsHere: session.means === "demonstration",
    wish: answer && JSON.stringify(wishOf(answer)),
  };
  return { template: "work/people/invited.njk", model, status: refused === undefined ? 200 : 422 };
}

/** An invitation as pages show it. */
export function shown(invited: Invitation, { invitations }: WorkServices) {
  const { id, label, roles, keyValidUntil, until, act } = invited;
  const dates = { keyValidUntil: toRfc3339(keyValidUntil), until: toRfc3339(until) };
  return { id, label, roles: rolesInWords(roles), ...dates, act, state: invitations.stateOf(invited) };
}

type Answer = Omit<KeyAnswer, "act"> & { readonly act: NonNullable<ReturnType<typeof invitedAct>> };

function answerOf(invited: Invitation, { ledger }: WorkServices): Answer | undefined {
  if (invited.answer === null) return undefined;
  const answer = KeyAnswer.parse(JSON.parse(invited.answer));
  const act = invitedAct(answer, invited, ledger.identity);
  return act && { ...answer, act };
}

/** What the administrator signs is what the new passkey signed: its salt and its last moment belong to that. */
function wishOf({ act, content, salt, proof }: Answer) {
  const { kind, organisation, builtOn, validUntil, values } = act;
  return { kind, organisation, builtOn, validUntil, values, content, salt, proof };
}

async function signMadeUp(services: WorkServices, asked: SignedInRequest, invited: Invitation): Promise<WorkAnswer> {
  const { people, service, ledger, invitations } = services;
  const answer = answerOf(invited, services);
  if (people === undefined || asked.session.means !== "demonstration")
    throw new Problem("sandbox-only", "This service signs for nobody: sign with your passkey.");
  if (answer === undefined) throw noSuch();
  const { act, content, salt, proof } = answer;
  const hash = actHash(act, ledger.identity);
  const { signer } = asked.session;
  try {
    const submission = { act, signer, signature: await people.sign(signer, hash), proof, content, salt };
    await recordAct(service, submission, service.ledger.submit(submission));
  } catch (error) {
    const problem = asProblem(error);
    if (problem.isFault) throw error;
    return show(services, asked, invited, problem.message);
  }
  await invitations.signed(invited, hash);
  return { goTo: `/work/recorded/${hash}` };
}

function noSuch(): Problem {
  return new Problem("not-recorded", "Your organisation has no such invitation. Look under People and keys.");
}
