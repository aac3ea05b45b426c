import { z } from "zod";
import type { LedgerAnswer } from "../client/answers.ts";
import type { Transport } from "../client/Transport.ts";
import { type Hex, hexSchema } from "../domain/Hex.ts";
import { NotSigned } from "./askPasskey.ts";

const OrganisationAnswer = z.looseObject({
  name: z.string(),
  keys: z.array(
    z.looseObject({ signer: hexSchema, scheme: z.string(), usable: z.boolean(), revokedSince: z.string().nullable() }),
  ),
});

/**
 * The passkeys of an organisation that may sign now, as the Directory has them; where none may, those that are not
 * revoked: a first key comes into force by what it signs, and of all others the contracts say what is wrong.
 * @throws NotSigned if it has none
 */
export async function passkeysOf(organisation: number, ledger: LedgerAnswer, transport: Transport): Promise<Hex[]> {
  const { name, keys } = await transport.json(`/api/organisations/${organisation}`, OrganisationAnswer);
  const { passkeyVerifier } = ledger;
  const passkeys = keys.filter(
    ({ scheme, signer }) => scheme === "passkey" && passkeyVerifier !== undefined && signer.startsWith(passkeyVerifier),
  );
  const usable = passkeys.filter((key) => key.usable);
  const found = usable.length > 0 ? usable : passkeys.filter(({ revokedSince }) => revokedSince === null);
  if (found.length > 0) return found.map(({ signer }) => signer);
  throw new NotSigned(
    `${name} has no passkey that may sign now. An administrator of ${name} can invite one, or the act can be signed from the command line.`,
  );
}

/** The domain that this ledger's passkeys are bound to. @throws NotSigned where it has none, or not here */
export function rpIdFor({ passkeys, sandbox }: LedgerAnswer, { hostname, origin }: Location): string {
  if (passkeys === undefined) {
    if (sandbox) return hostname;
    throw new NotSigned("The founders of this ledger named no domain for passkeys. Sign from the command line.");
  }
  if (passkeys.origins.includes(origin)) return passkeys.rpId;
  throw new NotSigned(
    `Passkeys of this consortium sign at ${passkeys.origins.join(", ")}, not at ${origin}. Open this page there.`,
  );
}
