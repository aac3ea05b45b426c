import { z } from "zod";
import type { ActWish } from "../../client/ActWish.ts";
import type { PreparedAct } from "../../client/checkPrepared.ts";
import type { ServiceProblem } from "../../client/ServiceProblem.ts";
import { bytes32Schema, type Hex } from "../../domain/Hex.ts";
import type { ActSession } from "./ActSession.ts";

/** An act as it would be signed, and what the ledger would refuse it with now. */
export interface Look {
  readonly prepared: PreparedAct;
  readonly refusal: ServiceProblem | undefined;
}

const Stale = z.looseObject({ error: z.literal("RegisterStale"), values: z.looseObject({ lastAct: bytes32Schema }) });

/**
 * Prepares acts and asks the ledger about them. One that would come after another of these on the same thing builds on
 * that one, as a second delivery does: the signer has both in view.
 */
export async function prepareAll(session: ActSession, wishes: readonly ActWish[]): Promise<Look[]> {
  const { client, signer } = session;
  const prepared = await Promise.all(wishes.map((wish) => client.prepare(wish)));
  for (;;) {
    const refusals = (await client.tryOut(prepared, signer.key)) ?? [];
    const looks = prepared.map((one, index): Look => ({ prepared: one, refusal: refusals[index] }));
    const place = looks.findIndex((look, index) => ownLastAct(look, prepared.slice(0, index)) !== undefined);
    const [look, wish] = [looks[place], wishes[place]];
    if (look === undefined || wish === undefined) return looks;
    const builtOn = ownLastAct(look, prepared.slice(0, place));
    if (builtOn !== undefined) prepared[place] = await client.prepare({ ...wish, builtOn });
  }
}

/** The act before it among those that are signed together, where it was only stale because of that one. */
function ownLastAct({ prepared, refusal }: Look, before: readonly PreparedAct[]): Hex | undefined {
  const lastAct = Stale.safeParse(refusal?.details).data?.values.lastAct;
  const isOwn = before.some(({ actHash }) => actHash === lastAct) && prepared.act.builtOn !== lastAct;
  return isOwn ? lastAct : undefined;
}
