import { asRecord } from "../domain/entry/asRecord.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * Parts to be laid over a draft, where another net amount takes VAT and gross away: the draft's follow from its own net
 * amount, as when a payment is made in two. Lists are laid over whole, so nothing in them has to go.
 */
export function vatAnew(own: Members): Members {
  const members = Object.entries(own).map(([name, value]): [string, unknown] => {
    const inner = asRecord(value);
    return [name, inner === undefined ? value : vatAnew(inner)];
  });
  const derived = "net" in own && !("vat" in own) && !("gross" in own) ? { vat: null, gross: null, byRate: null } : {};
  return { ...Object.fromEntries(members), ...derived };
}
