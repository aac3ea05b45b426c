import { z } from "zod";
import type { PreparedAct } from "../../client/checkPrepared.ts";
import type { ROLES } from "../../domain/roles.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import type { ActSession } from "./ActSession.ts";

/** As the API names the role; tied to the list of roles, so that no spelling of ours lets the key go. */
const ADMINISTRATOR: keyof typeof ROLES = "ADMINISTRATOR";

const Organisation = z.looseObject({
  name: z.string(),
  keys: z.array(z.looseObject({ signer: z.string(), usable: z.boolean(), roles: z.array(z.string()) })),
});

/**
 * An organisation without an administrator's key can add no key any more: only the authorities can help, by a vote.
 * That is never done by the way. @throws CommandFailure unless it was said
 */
export async function requireKeysLeft(
  { client, signer }: ActSession,
  acts: readonly PreparedAct[],
  isMeant: boolean | undefined,
): Promise<void> {
  const revoked: string[] = acts.flatMap(({ act }) => (act.kind === "KeyRevoked" ? [act.values.key] : []));
  if (revoked.length === 0 || isMeant === true) return;
  const { name, keys } = await client.reads.get(`organisations/${signer.organisation}`, Organisation);
  const administrators = keys.filter(({ usable, roles }) => usable && roles.includes(ADMINISTRATOR));
  if (administrators.length === 0 || administrators.some((key) => !revoked.includes(key.signer))) return;
  throw new CommandFailure(
    `This is the last key of ${name} that can add or revoke keys. Without it, ${name} can add no key until the other ` +
      "authorities have voted for its recovery, which takes fourteen days or more. Nothing was signed. Add another " +
      "administrator's key first (KeyAdded), or say --last-key if this is what you mean.",
    EXIT.usage,
  );
}
