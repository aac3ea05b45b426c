import { type Hex, toHex } from "../Hex.ts";
import type { Act } from "./Act.ts";
import { definitionOf } from "./definitionOf.ts";
import { ENVELOPE_FIELDS } from "./Envelope.ts";
import { type AnyValue, type Fields, typeName } from "./Field.ts";
import type { LedgerIdentity } from "./LedgerIdentity.ts";
import { registerFor } from "./registerFor.ts";
import { structLists } from "./typeString.ts";

export const EIP712_DOMAIN = { name: "Counterfoil", version: "1" } as const;

/** What a wallet is asked to sign (EIP-712). */
export interface TypedData {
  domain: { name: string; version: string; chainId: number; verifyingContract: Hex };
  /** Without EIP712Domain, which `eth_signTypedData_v4` wants and ethers refuses. */
  types: Record<string, { name: string; type: string }[]>;
  primaryType: string;
  message: Record<string, AnyValue>;
}

/**
 * @param register that an act was recorded by, where another one may have superseded it since
 * @throws KindNotInThisLedger
 */
export function typedData(
  act: Act,
  identity: LedgerIdentity,
  register: Hex = registerFor(definitionOf(act.kind), identity),
): TypedData {
  const { fields } = definitionOf(act.kind);
  const lists = structLists(fields);
  const { kind, values, ...envelope } = act;
  return {
    domain: { ...EIP712_DOMAIN, chainId: identity.chainId, verifyingContract: register },
    types: {
      [kind]: memberTypes({ ...ENVELOPE_FIELDS, ...fields }),
      ...Object.fromEntries(lists.map((list) => [list.struct, memberTypes(list.members)])),
    },
    primaryType: kind,
    message: { ...envelope, ...signedValues(fields, values) },
  };
}

function memberTypes(fields: Fields): { name: string; type: string }[] {
  return Object.entries(fields).map(([name, type]) => ({ name, type: typeName(type) }));
}

/** Values as wallets take them: a currency as its three bytes. */
function signedValues(fields: Fields, values: Readonly<Record<string, AnyValue>>): Record<string, AnyValue> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      fields[name] === "bytes3" && typeof value === "string" ? asciiHex(value) : value,
    ]),
  );
}

/** The bytes of a short ASCII code such as a currency. */
function asciiHex(text: string): Hex {
  return toHex(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
