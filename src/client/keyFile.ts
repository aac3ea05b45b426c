import { open, readFile } from "node:fs/promises";
import { decryptKeystoreJson, encryptKeystoreJson, getAddress } from "ethers";
import { z } from "zod";
import { addressSchema, bytes32Schema, fromHex, type Hex } from "../domain/Hex.ts";
import { PlainKey } from "./PlainKey.ts";

/** A key file cannot be used; says why, and never what is in it. */
export class KeyFileUnusable extends Error {
  override readonly name = "KeyFileUnusable";
}

/** What a wrong guess costs: two to the power of 17, as wallets do. */
const COST = 131_072;
const Keystore = z.looseObject({ address: z.string(), version: z.literal(3) });

/**
 * Writes a key into a file, encrypted under a pass phrase (keystore version 3, scrypt), readable by its owner only.
 * @param cost scrypt's N; lower is for tests
 * @throws KeyFileUnusable if there is a file already: a key is never written over
 */
export async function writeKeyFile(path: string, key: PlainKey, passPhrase: string, cost = COST): Promise<void> {
  const account = { address: getAddress(key.signer), privateKey: key.reveal() };
  const json = await encryptKeystoreJson(account, passPhrase, { scrypt: { N: cost } });
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(`${json}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST")
      throw new KeyFileUnusable(`${path} is there already. A key is never written over: choose another name.`, {
        cause,
      });
    throw cause;
  }
}

/** The key in a file. @throws KeyFileUnusable if it is no key file, or the pass phrase is wrong */
export async function readKeyFile(path: string, passPhrase: string): Promise<PlainKey> {
  const json = await readKeystore(path);
  try {
    const account = await decryptKeystoreJson(json, passPhrase);
    return new PlainKey(fromHex(bytes32Schema.parse(account.privateKey)));
  } catch {
    // the cause may hold what was decrypted
    throw new KeyFileUnusable(`The pass phrase does not open ${path}. Try again, or use another key file.`);
  }
}

/** The address in a key file, without its pass phrase; the file's owner could have written another one there. */
export async function addressInKeyFile(path: string): Promise<Hex> {
  const { address } = Keystore.parse(JSON.parse(await readKeystore(path)));
  return addressSchema.parse(address.startsWith("0x") ? address : `0x${address}`);
}

async function readKeystore(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new KeyFileUnusable(`The key file ${path} cannot be read.`, { cause });
  });
  try {
    Keystore.parse(JSON.parse(text));
  } catch {
    throw new KeyFileUnusable(
      `${path} is no key file (encrypted JSON, version 3). Make one with: counterfoil keys new`,
    );
  }
  return text;
}
