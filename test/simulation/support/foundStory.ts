import { PlainKey } from "../../../src/client/PlainKey.ts";
import { newSalt } from "../../../src/domain/acts/buildAct.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { formatIdentifier, identifierDigest } from "../../../src/domain/identifiers.ts";
import { identifierOf, londonAuthorities } from "../../../src/domain/londonAuthorities.ts";
import { ROLES, SCHEMES } from "../../../src/domain/roles.ts";
import { foundingServiceKey } from "../../../src/http/receipts/serviceKey.ts";
import { type DeploymentPlan, presentPlan } from "../../../src/ledger/deploymentPlan.ts";
import { foundLedger } from "../../../src/ledger/foundLedger.ts";
import type { OrganisationFacts } from "./Organisation.ts";

export interface FoundedAuthority extends OrganisationFacts {
  readonly key: PlainKey;
}

/**
 * A sandbox that these authorities found; each still has to sign.
 * @param time UTC seconds
 * @param plan the contracts that it is founded with, if not all that there are
 * @param passkeys of founders whose first key is one, by code
 */
export async function foundStory(
  folder: string,
  codes: readonly string[],
  time: number,
  plan: DeploymentPlan = presentPlan,
  passkeys: Readonly<Record<string, Hex>> = {},
): Promise<readonly FoundedAuthority[]> {
  const founded = codes.map((code, index) => founder(code, index + 1));
  await foundLedger({
    folder,
    sandbox: true,
    plan,
    startTime: time,
    memorandum: { content: memorandumOf(founded), salt: newSalt() },
    receiptKey: await foundingServiceKey(folder),
    founders: founded.map(({ identifier, key }) => {
      const passkey = passkeys[identifier.slice("GB-LAE-".length)];
      return {
        identifier: identifierDigest(identifier),
        key: passkey ?? key.signer,
        scheme: passkey === undefined ? SCHEMES.plain : SCHEMES.passkey,
        roles: ROLES.ADMINISTRATOR | ROLES.REPRESENTATIVE,
      };
    }),
  });
  return founded;
}

/** The one whose identifier ends in this code. */
export function authorityCalled(founded: readonly FoundedAuthority[], code: string): FoundedAuthority {
  const found = founded.find(({ identifier }) => identifier === `GB-LAE-${code}`);
  if (found === undefined) throw new Error(`The story was not founded by ${code}.`);
  return found;
}

function founder(code: string, number: number): FoundedAuthority {
  const authority = londonAuthorities.find((one) => identifierOf(one).id === code);
  if (authority === undefined) throw new Error(`London has no authority ${code}.`);
  return {
    number,
    name: authority.name,
    identifier: formatIdentifier(identifierOf(authority)),
    key: PlainKey.random(),
  };
}

function memorandumOf(founded: readonly FoundedAuthority[]) {
  return {
    title: "Memorandum of understanding",
    founders: founded.map(({ number, name, identifier }) => ({
      organisation: number,
      name,
      identifiers: [{ scheme: "GB-LAE", id: identifier.slice("GB-LAE-".length) }],
      key: { label: "administrator-1" },
    })),
  };
}
