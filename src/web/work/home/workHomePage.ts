import { actionOf } from "../begin/kindActions.ts";
import { KINDS } from "../begin/kindActions.ts";
import type { WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { waitingOf } from "./waiting.ts";

/** What waits for whoever is signed in: what is late, what is to be done, and what the organisation began to write. */
export const workHomePage: WorkPage = {
  path: "/work",
  get: async (services, { session }) => {
    const { audit, service } = services;
    const roles = (await service.keyOf(session.signer))?.roles ?? 0;
    const turns = (await audit.turnsOf(session.organisation)).map((turn) => waitingOf(turn, roles));
    const model = {
      title: "Work",
      late: turns.filter(({ late }) => late),
      waiting: turns.filter(({ late }) => !late),
      drafts: await draftsOf(services, session.organisation),
    };
    return { template: "work/home/work.njk", model };
  },
};

async function draftsOf({ drafts }: WorkServices, organisation: number) {
  return (await drafts.list(organisation)).map(({ id, kind, changed }) => {
    const known = KINDS.find((one) => one === kind);
    return { href: `/work/drafts/${id}`, words: known === undefined ? kind : actionOf(known), changed };
  });
}
