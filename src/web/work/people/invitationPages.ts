import { rolesInWords } from "../../../domain/roles.ts";
import type { WorkPage } from "../WorkPage.ts";
import { invitedAct, KeyAnswer } from "./KeyAnswer.ts";

const NOT_GOOD =
  "This link is used, withdrawn or older than 72 hours, or it was not copied whole. Ask whoever sent it for a new one.";

/** Where a link leads. Its token stands behind the "#", which browsers send to nobody: no log and no proxy has it. */
export const invitationPage: WorkPage = {
  isOpen: true,
  path: "/invitation",
  get: () => Promise.resolve({ template: "work/people/invitation.njk", model: { title: "You are invited to sign" } }),
};

/** For that page's script: what the link invites to. */
export const invitationLookPage: WorkPage = {
  isOpen: true,
  path: "/invitation/look",
  post: async ({ invitations, audit }, { form }) => {
    const invited = await invitations.opened(form.get("token") ?? "");
    if (invited === undefined) return { json: { refused: NOT_GOOD } };
    const { organisation, roles, label, keyValidUntil } = invited;
    const name = (await audit.organisation(organisation))?.name ?? `Organisation ${organisation}`;
    return { json: { organisation, name, roles, rolesInWords: rolesInWords(roles), label, keyValidUntil } };
  },
};

/** Takes what the new passkey signed. The link is good no more. */
export const invitationAnswerPage: WorkPage = {
  isOpen: true,
  path: "/invitation/answer",
  post: async ({ invitations, ledger }, { form }) => {
    const invited = await invitations.opened(form.get("token") ?? "");
    if (invited === undefined) return { json: { refused: NOT_GOOD } };
    const answer = readAnswer(form.get("answer") ?? "");
    if (answer === undefined || invitedAct(answer, invited, ledger.identity) === undefined)
      return { json: { refused: "The passkey did not sign what you were invited to. Nothing was kept. Try again." } };
    const isKept = await invitations.answer(invited, JSON.stringify(answer));
    return { json: isKept ? { kept: true } : { refused: NOT_GOOD } };
  },
};

function readAnswer(text: string): KeyAnswer | undefined {
  try {
    return KeyAnswer.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // no JSON
  }
}
