import type { Session } from "../../accounts/Sessions.ts";
import { isGoodAt } from "../../domain/keySlot.ts";
import { ROLES, rolesInWords } from "../../domain/roles.ts";
import type { WorkServices } from "./WorkServices.ts";

/** Who is signed in, as every working page says it. */
export interface Person {
  readonly organisation: number;
  readonly name: string;
  /** What the key may do: "procurement officer". */
  readonly roles: string;
  readonly isMadeUp: boolean;
  /** An authority's officer: nobody else's key may have that role. */
  readonly entersFirms: boolean;
}

/** The session of this token. It ends with its key: one that is revoked or no longer valid works nowhere. */
export async function sessionOf(services: WorkServices, token: string | undefined): Promise<Session | undefined> {
  const session = token === undefined ? undefined : await services.sessions.find(token);
  if (session === undefined) return undefined;
  const slot = await services.service.keyOf(session.signer);
  if (slot !== undefined && isGoodAt(slot, services.ledger.now())) return session;
  await services.sessions.endAll(session.signer);
  return undefined;
}

export async function personOf({ audit, service }: WorkServices, session: Session): Promise<Person> {
  const { organisation, signer, means } = session;
  const [found, slot] = await Promise.all([audit.organisation(organisation), service.keyOf(signer)]);
  return {
    organisation,
    name: found?.name ?? `Organisation ${organisation}`,
    roles: rolesInWords(slot?.roles ?? 0),
    isMadeUp: means === "demonstration",
    entersFirms: ((slot?.roles ?? 0) & ROLES.OFFICER) !== 0,
  };
}
