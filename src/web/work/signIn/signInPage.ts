import type { Hex } from "../../../domain/Hex.ts";
import { hexSchema } from "../../../domain/Hex.ts";
import { isGoodAt } from "../../../domain/keySlot.ts";
import { rolesInWords } from "../../../domain/roles.ts";
import { Problem } from "../../../problems/Problem.ts";
import { localPath } from "../localPath.ts";
import type { WorkAnswer, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { signerOfSignIn } from "./signerOfSignIn.ts";

interface MadeUpPerson {
  readonly signer: Hex;
  readonly organisation: number;
  readonly roles: string;
}

/** Where work begins: who are you? In a sandbox, whom do you want to be? */
export const signInPage: WorkPage = {
  isOpen: true,
  path: "/sign-in",
  get: (services, { query }) => show(services, localPath(query.get("to"))),
};

/** A session of whoever signed the statement on that page with a passkey that is good now. */
export const passkeySignInPage: WorkPage = {
  isOpen: true,
  path: "/sign-in/passkey",
  post: async (services, asked) => {
    const to = localPath(asked.form.get("to"));
    const found = await signerOfSignIn(services, asked);
    if ("refused" in found) return show(services, to, found.refused);
    const token = await services.sessions.begin({ ...found, means: "passkey" });
    return { goTo: to, token };
  },
};

/** In a sandbox only: a session of one of the demonstration's made-up people. */
export const actAsPage: WorkPage = {
  isOpen: true,
  path: "/act-as",
  post: async (services, { form }) => {
    const { people, service, sessions, ledger } = services;
    if (people === undefined)
      throw new Problem("sandbox-only", "Nobody can be acted for here: this ledger is for real.");
    const signer = hexSchema.safeParse(form.get("person")).data;
    const isTheirs = signer !== undefined && (await people.signers()).includes(signer);
    const slot = isTheirs ? await service.keyOf(signer) : undefined;
    if (signer === undefined || slot === undefined || !isGoodAt(slot, ledger.now())) throw noSuchPerson();
    const token = await sessions.begin({ organisation: slot.organisation, signer, means: "demonstration" });
    return { goTo: localPath(form.get("to")), token };
  },
};

/** Ends the session here, or of this key everywhere. */
export const signOutPage: WorkPage = {
  path: "/sign-out",
  post: async ({ sessions }, { form, token, session }) => {
    if (form.has("everywhere")) await sessions.endAll(session.signer);
    else if (token !== undefined) await sessions.end(token);
    return { goTo: "/sign-in", token: null };
  },
};

async function show(services: WorkServices, to: string, refused?: string): Promise<WorkAnswer> {
  const { people, challenges, ledger } = services;
  const model = {
    title: "Sign in",
    to,
    refused,
    challenge: ledger.identity.passkeyVerifier === undefined ? undefined : challenges.draw(),
    organisations: people === undefined ? undefined : await madeUpOrganisations(services),
  };
  return { template: "work/signIn/sign-in.njk", model, status: refused === undefined ? 200 : 422 };
}

/** Those whose keys are good now, by organisation and its name. */
async function madeUpOrganisations(services: WorkServices) {
  const people = await goodPeople(services);
  const numbers = [...new Set(people.map(({ organisation }) => organisation))];
  const named = await Promise.all(
    numbers.map(async (number) => ({
      name: (await services.audit.organisation(number))?.name ?? `Organisation ${number}`,
      people: people.filter(({ organisation }) => organisation === number),
    })),
  );
  return named.sort((one, other) => one.name.localeCompare(other.name, "en-GB"));
}

async function goodPeople({ people, service, ledger }: WorkServices): Promise<MadeUpPerson[]> {
  const signers = (await people?.signers()) ?? [];
  const found = await Promise.all(
    signers.map(async (signer): Promise<MadeUpPerson[]> => {
      const slot = await service.keyOf(signer);
      if (slot === undefined || !isGoodAt(slot, ledger.now())) return [];
      return [{ signer, organisation: slot.organisation, roles: rolesInWords(slot.roles) }];
    }),
  );
  return found.flat();
}

function noSuchPerson(): Problem {
  const detail = "The demonstration has no such person, or the key is no longer good. Choose another one.";
  return new Problem("not-recorded", detail);
}
