import type { WorkRequest } from "./WorkPage.ts";
import type { WorkServices } from "./WorkServices.ts";

/** "https://records.example": where passkeys sign at this service, for links that people send each other. */
export function ownAddress({ service }: WorkServices, { host }: Pick<WorkRequest, "host">): string {
  const founded = service.passkeys?.origins.find((origin) => new URL(origin).host === host);
  if (founded !== undefined) return founded;
  const isHere = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
  return isHere ? `http://${host.replace("127.0.0.1", "localhost")}` : `https://${host}`; // no passkeys at a number
}
