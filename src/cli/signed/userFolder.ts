import { homedir } from "node:os";
import { join } from "node:path";

/** Where this command line keeps what is one person's own: COUNTERFOIL_HOME, else a folder in their home. */
export function userFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { COUNTERFOIL_HOME } = environment;
  return COUNTERFOIL_HOME ? COUNTERFOIL_HOME : join(homedir(), ".counterfoil");
}
