import { z } from "zod";
import { utf8 } from "#bytes";
import { sha256 } from "#sha256";
import type { PasskeyTerms } from "../acts/consortium/passkeyTerms.ts";
import { type Hex, toHex } from "../Hex.ts";
import { isBatchSignature, readBatchSignature } from "./batchSignature.ts";
import { readPasskeyAssertion } from "./passkeySignature.ts";

const ClientData = z.looseObject({ origin: z.string(), crossOrigin: z.boolean().optional() });

/** What is no UTF-8 is read as well as it can be: contracts look at bytes alone. */
const LENIENT = new TextDecoder("utf-8", { ignoreBOM: true });

/** Where an authenticator says that it was asked for a signature. */
export interface PasskeyDomain {
  readonly rpIdHash: Hex;
  /** Undefined where the client data names none that can be read. */
  readonly origin: string | undefined;
  /** The page stood within a page of another origin. */
  readonly isEmbedded: boolean;
}

/** Undefined for what is no passkey's signature. @param signature over an act or a batch; attacker-controlled */
export function passkeyDomainOf(signature: Hex): PasskeyDomain | undefined {
  const inner = isBatchSignature(signature) ? readBatchSignature(signature)?.inner : signature;
  const assertion = inner === undefined ? undefined : readPasskeyAssertion(inner);
  if (assertion === undefined) return undefined;
  const said = ClientData.safeParse(jsonOf(assertion.clientData)).data;
  return {
    rpIdHash: toHex(assertion.authenticatorData.subarray(0, 32)),
    origin: said?.origin,
    isEmbedded: said?.crossOrigin === true,
  };
}

/** Whether a signature was made where the consortium's passkeys sign. */
export function isUnder({ rpId, origins }: PasskeyTerms, made: PasskeyDomain): boolean {
  if (made.rpIdHash !== toHex(sha256(utf8(rpId)))) return false;
  return made.origin !== undefined && origins.includes(made.origin) && !made.isEmbedded;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(LENIENT.decode(bytes));
  } catch {
    return undefined; // contracts take client data that is no JSON
  }
}
