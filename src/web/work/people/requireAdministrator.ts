import type { Session } from "../../../accounts/Sessions.ts";
import { ROLES } from "../../../domain/roles.ts";
import { Problem } from "../../../problems/Problem.ts";
import type { WorkServices } from "../WorkServices.ts";

export async function isAdministrator({ service }: WorkServices, { signer }: Session): Promise<boolean> {
  return (((await service.keyOf(signer))?.roles ?? 0) & ROLES.ADMINISTRATOR) !== 0;
}

/** The contract decides who adds keys; whoever could not sign does not invite either. @throws Problem */
export async function requireAdministrator(services: WorkServices, session: Session): Promise<void> {
  if (await isAdministrator(services, session)) return;
  const detail = "Only an administrator of your organisation invites people and adds keys. Sign in as one, or ask one.";
  throw new Problem("key-not-allowed", detail);
}
