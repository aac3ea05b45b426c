import type { ROLES } from "../../../domain/roles.ts";
import { shownKey } from "../../directory/shownKey.ts";
import type { WorkPage } from "../WorkPage.ts";
import { shown } from "./invitedPage.ts";
import { isAdministrator } from "./requireAdministrator.ts";

/** Who signs for the organisation: its keys by label and device, and whom it has invited. Nobody else sees this. */
export const peoplePage: WorkPage = {
  path: "/work/people",
  get: async (services, { session }) => {
    const it = await services.audit.organisation(session.organisation);
    const keys = (it?.keys ?? []).map(shownKey);
    const usable = keys.filter(({ usable: isUsable }) => isUsable);
    const administrators = usable.filter(({ roles }) => roles.includes("ADMINISTRATOR" satisfies keyof typeof ROLES));
    const invited = await services.invitations.list(session.organisation);
    const model = {
      title: "People and keys",
      back: { text: "Work", href: "/work" },
      usable,
      ended: keys.filter(({ usable: isUsable }) => !isUsable),
      hasOneKey: usable.length === 1,
      hasOneAdministrator: administrators.length === 1,
      mayInvite: await isAdministrator(services, session),
      invitations: invited.map((one) => shown(one, services)),
    };
    return { template: "work/people/people.njk", model };
  },
};
