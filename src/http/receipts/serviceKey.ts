import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { secp256k1 } from "@noble/curves/secp256k1.js";
import { z } from "zod";
import { addressSchema, bytes32Schema, fromHex, type Hex, toHex } from "../../domain/Hex.ts";
import { addressOf } from "../../domain/receipt.ts";
import { writeFileDurably } from "../../platform/writeFileDurably.ts";

/** The key that signs receipts is not there, cannot be read, or is not the one that the ledger was founded with. */
export class ServiceKeyUnusable extends Error {
  override readonly name = "ServiceKeyUnusable";
}

/** The one file of a data folder that is secret. */
export const SERVICE_KEY_FILE = "service-key.json";

const KeyFile = z.strictObject({
  address: addressSchema,
  privateKey: bytes32Schema,
  /** The founding's key, which the operator lost and said so. */
  replaces: addressSchema.optional(),
});

interface ServiceKey {
  readonly address: Hex;
  readonly privateKey: Uint8Array;
}

/** Makes the key that a new ledger's receipts will be signed with, before the ledger is founded on its address. */
export async function foundingServiceKey(folder: string): Promise<Hex> {
  return ((await readKey(folder)) ?? (await makeKey(folder, {}))).address;
}

/**
 * The key that the service signs receipts with. It signs nothing else and has no rights on the ledger. Its address
 * stands in the founding, so that a receipt by any other key proves nothing.
 * @param founded its address as the founding names it; foundings of version 0.1.0 name none
 * @param mayReplace the operator lost the key and says so: receipts are signed by a new one from now on
 * @throws ServiceKeyUnusable
 */
export async function serviceKey(folder: string, founded: Hex | undefined, mayReplace = false): Promise<ServiceKey> {
  const key = await readKey(folder);
  if (key === undefined) {
    if (founded === undefined) return makeKey(folder, {});
    if (mayReplace) return makeKey(folder, { replaces: founded });
    throw new ServiceKeyUnusable(`${join(folder, SERVICE_KEY_FILE)} is not there. ${whatNow(founded)}`);
  }
  if (founded === undefined || key.address === founded || key.replaces === founded) return key;
  throw new ServiceKeyUnusable(
    `${join(folder, SERVICE_KEY_FILE)} holds the key ${key.address}, which is not this ledger's. ${whatNow(founded)}`,
  );
}

function whatNow(founded: Hex): string {
  return (
    `Receipts of this ledger are signed by ${founded}, as its founding says. Restore that file from a copy made with ` +
    '"counterfoil backup --with-keys". If the key is lost, move the file away and start with --new-service-key: ' +
    "later receipts then prove something only to those whose trust root names the new key."
  );
}

async function readKey(folder: string): Promise<(ServiceKey & { readonly replaces?: Hex | undefined }) | undefined> {
  const file = join(folder, SERVICE_KEY_FILE);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const { replaces, ...written } = KeyFile.parse(JSON.parse(text));
    const privateKey = fromHex(written.privateKey);
    return { address: addressOf(secp256k1.getPublicKey(privateKey, false)), privateKey, replaces };
  } catch {
    // what the file holds goes into no message
    throw new ServiceKeyUnusable(`The service's key in ${file} cannot be read. Restore it from a copy with keys.`);
  }
}

async function makeKey(folder: string, more: { replaces?: Hex }): Promise<ServiceKey> {
  const privateKey = secp256k1.utils.randomSecretKey();
  const address = addressOf(secp256k1.getPublicKey(privateKey, false));
  const written = { address, privateKey: toHex(privateKey), ...more };
  await writeFileDurably(join(folder, SERVICE_KEY_FILE), `${JSON.stringify(written)}\n`, 0o600);
  return { address, privateKey };
}
