import type { Hex } from "../domain/Hex.ts";
import { requestInvalid } from "../problems/requestInvalid.ts";
import { asHex, notRecorded } from "./Proposal.ts";

/** An invoice or payment, and the act that recorded it. */
interface Found {
  readonly id: string;
  readonly act: { readonly sequence: number };
}

const MOST_LISTED = 12;

/** The id of the only one found. @param what "invoice" or "payment" @throws Problem where there is none, or several */
export function theOnly(what: string, name: string, found: readonly Found[]): Hex {
  const [only, another] = found;
  if (only === undefined) throw notRecorded(what, name);
  if (another === undefined) return asHex(only.id);
  const listed = found.slice(0, MOST_LISTED).map(({ act }) => String(act.sequence));
  const more = found.length > MOST_LISTED ? ` and ${found.length - MOST_LISTED} more` : "";
  const message = `several are meant; say which ${what} by the number of its act: ${listed.join(", ")}${more}`;
  throw requestInvalid(`values.${what}`, message);
}
