import canonicalize from "canonicalize";
import type { Act } from "../domain/acts/Act.ts";
import { actHash, actHashUnder } from "../domain/acts/actHash.ts";
import { checkNewContent } from "../domain/acts/checkContent.ts";
import { describe } from "../domain/acts/describe.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import { asNames, type NamesTold } from "../domain/acts/NamesTold.ts";
import { type TypedData, typedData } from "../domain/acts/typedData.ts";
import { contentDigest } from "../domain/content/contentDigest.ts";
import type { Hex } from "../domain/Hex.ts";
import type { ActWish } from "./ActWish.ts";
import { ServiceDeceives } from "./ServiceDeceives.ts";

/** An act ready to be signed, every part of it computed or compared here. */
export interface PreparedAct {
  readonly act: Act;
  readonly actHash: Hex;
  readonly typedData: TypedData;
  /** In words, which are made here; only the names of others in it are the service's. */
  readonly description: string;
  /** What the service thinks that the signer should know besides. */
  readonly notes: readonly string[];
  readonly content: unknown;
  readonly salt: Hex;
}

type Proposed = Omit<PreparedAct, "typedData" | "description"> & {
  readonly typedData: unknown;
  readonly names: NamesTold;
};

/**
 * Holds what the service proposes against what was asked: a service that slips in another amount, content or ledger
 * is found here. What only the records can say (subject, builtOn, numbers) is left for the signer to look at.
 * @throws ServiceDeceives
 */
export function checkPrepared(wish: ActWish, proposed: Proposed, identity: LedgerIdentity): PreparedAct {
  const { act, content, salt } = proposed;
  const asked = {
    kind: wish.kind,
    organisation: wish.organisation,
    ...given("validUntil", wish.validUntil),
    ...given("builtOn", wish.builtOn),
  };
  for (const [name, value] of Object.entries(asked)) requireSame(name, value, act[name as keyof typeof asked]);
  const values: Readonly<Record<string, unknown>> = act.values;
  for (const [name, value] of Object.entries(wish.values ?? {})) requireSame(name, value, values[name]);
  if (wish.content !== undefined) requireSame("content", wish.content, content);
  if (wish.salt !== undefined) requireSame("salt", wish.salt, salt);
  requireSame("digest of the content", contentDigest(content, salt), act.content);
  const [problem] = checkNewContent(act, content);
  if (problem !== undefined) throw new ServiceDeceives(`The content says otherwise than the act: ${problem.message}`);
  const hash = actHash(act, identity);
  requireSame("hash", hash, proposed.actHash);
  for (const { actHash: named, act: earlier, register } of proposed.names.acts)
    requireSame("earlier act", named, actHashUnder(earlier, identity.chainId, register));
  const data = typedData(act, identity);
  requireSame("typed data", data, proposed.typedData);
  return {
    act,
    actHash: hash,
    typedData: data,
    description: describe(act, content, asNames(proposed.names)),
    notes: proposed.notes,
    content,
    salt,
  };
}

function given<Value>(name: string, value: Value | undefined): Record<string, Value> {
  return value === undefined ? {} : { [name]: value };
}

function requireSame(name: string, asked: unknown, proposed: unknown): void {
  if (canonical(asked) === canonical(proposed)) return;
  throw new ServiceDeceives(
    `The service proposes another ${name} than was asked for: ${text(proposed)} instead of ${text(asked)}.`,
  );
}

/** As JSON carries it, without members that are undefined, in one spelling. */
function canonical(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalize(JSON.parse(JSON.stringify(value)));
}

function text(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 200);
}
