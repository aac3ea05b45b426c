import type { Browser, BrowserContext, Page } from "playwright-core";
import { z } from "zod";
import { demonstrationKeys } from "../../src/cli/signingKey.ts";
import { CounterfoilClient } from "../../src/client/CounterfoilClient.ts";
import { fromHex, type Hex, toHex } from "../../src/domain/Hex.ts";
import { keyId } from "../../src/domain/keySlot.ts";
import { fromRfc3339, londonDayLater } from "../../src/domain/londonTime.ts";
import { ROLES, SCHEMES } from "../../src/domain/roles.ts";
import { writePasskeySignature } from "../../src/domain/signatures/writePasskeySignature.ts";

const Assertion = z.object({ data: z.array(z.number()), client: z.array(z.number()), der: z.array(z.number()) });

/** Somebody at a real Chromium, whose authenticator has a passkey for this service. */
export class PasskeyPerson {
  readonly page: Page;
  /** How often a passkey was asked for. */
  asked = 0;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async at(browser: Browser, url: string): Promise<PasskeyPerson> {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("WebAuthn.enable");
    await cdp.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const person = new PasskeyPerson(context, page);
    cdp.on("WebAuthn.credentialAsserted", () => (person.asked += 1));
    await page.goto(url);
    return person;
  }

  /** Makes a passkey and has a demonstration's administrator add it. @returns its signer */
  async join(
    { url, folder }: { readonly url: string; readonly folder: string },
    administrator: string,
    roles: number = ROLES.SIGNATORY,
  ): Promise<Hex> {
    const client = new CounterfoilClient({ url });
    const { passkeyVerifier, time } = await client.ledger();
    const signer = await this.makesKey(passkeyVerifier ?? "0x");
    const key = demonstrationKeys(folder).get(administrator);
    if (key === undefined) throw new Error(`The demonstration has no ${administrator}.`);
    const organisation = await organisationOf(client, key.signer);
    const now = fromRfc3339(time);
    await client.record(
      {
        kind: "KeyAdded",
        organisation,
        builtOn: keyId(signer),
        values: {
          ...{ key: signer, scheme: SCHEMES.passkey, roles },
          ...{ keyValidFrom: londonDayLater(now, { days: 0 }), keyValidUntil: londonDayLater(now, { years: 1 }) },
        },
        content: { key: { label: "laptop" } },
      },
      key,
      { newKey: { signer, sign: (hash) => this.#sign(hash) } },
    );
    return signer;
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }

  /** A passkey for a ledger that is still to be founded. @param verifier at one address in every ledger */
  async makesKey(verifier: Hex): Promise<Hex> {
    return `${verifier}${(await this.#newKey()).slice(2)}`;
  }

  async #newKey(): Promise<Hex> {
    const spki = await this.page.evaluate(`(async () => {
      const made = await navigator.credentials.create({ publicKey: {
        challenge: new Uint8Array(32), rp: { name: "Counterfoil" },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name: "laptop", displayName: "laptop" },
        pubKeyCredParams: [{ type: "public-key", alg: -7 }],
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      } });
      return [...new Uint8Array(made.response.getPublicKey())];
    })()`);
    return toHex(Uint8Array.from(z.array(z.number()).parse(spki)).subarray(-64));
  }

  async #sign(hash: Hex): Promise<Hex> {
    const answer = await this.page.evaluate(`(async () => {
      const { response } = await navigator.credentials.get({ publicKey: {
        challenge: Uint8Array.from(${JSON.stringify([...fromHex(hash)])}), userVerification: "required",
      } });
      const bytes = (buffer) => [...new Uint8Array(buffer)];
      return { data: bytes(response.authenticatorData), client: bytes(response.clientDataJSON), der: bytes(response.signature) };
    })()`);
    const { data, client, der } = Assertion.parse(answer);
    this.asked = 0;
    return writePasskeySignature({
      authenticatorData: Uint8Array.from(data),
      clientData: Uint8Array.from(client),
      signature: Uint8Array.from(der),
    });
  }
}

async function organisationOf(client: CounterfoilClient, signer: Hex): Promise<number> {
  for await (const organisation of client.reads.list("organisations", { signer })) {
    const { number } = z.object({ number: z.int() }).parse(organisation);
    return number;
  }
  throw new Error("The demonstration has no organisation with that key.");
}
