import type { Hex } from "../domain/Hex.ts";
import { requestInvalid } from "../problems/requestInvalid.ts";
import { asHex, notRecorded } from "./Proposal.ts";

/** An invoice or payment, and the act that recorded it. */
interface Found {
  readonly id: string;
  readonly act: { readonly sequence: number };
}

/** The id of the only one found. @param what "invoice" or "payment" @throws Problem where there is none, or several */
export function theOnly(what: string, name: string, found: readonly Found[]): Hex {
  const [only, another] = found;
  if (only === undefined) throw notRecorded(what, name);
  if (another === undefined) return asHex(only.id);
  const listed = found.map(({ id, act }) => `${id} (act ${act.sequence})`).join(", ");
  const message = `several are meant; say which ${what} by its id: ${listed}`;
  throw requestInvalid(`values.${what}`, message);
}
