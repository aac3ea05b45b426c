import { secp256k1 } from "@noble/curves/secp256k1.js";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { bytes32Schema, fromHex, toHex } from "../../domain/Hex.ts";
import { addressOf } from "../../domain/receipt.ts";
import { writeFileDurably } from "../../platform/writeFileDurably.ts";

/** The file of the service's key holds none. */
export class ServiceKeyUnreadable extends Error {
  override readonly name = "ServiceKeyUnreadable";
}

const KeyFile = z.strictObject({ address: z.string(), privateKey: bytes32Schema });

/**
 * The key that the service signs receipts with, made at the first start. It signs nothing else and has no rights on the
 * ledger: who steals it can forge receipts, which `verify --receipt` then finds without an act.
 * @throws if the file is there and is none
 */
export async function serviceKey(file: string): Promise<Uint8Array> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return makeKey(file);
  try {
    return fromHex(KeyFile.parse(JSON.parse(text)).privateKey);
  } catch {
    // what the file holds goes into no message
    throw new ServiceKeyUnreadable(
      `The service's key in ${file} cannot be read. Restore it, or remove it and a new one is made.`,
    );
  }
}

async function makeKey(file: string): Promise<Uint8Array> {
  const privateKey = secp256k1.utils.randomSecretKey();
  const address = addressOf(secp256k1.getPublicKey(privateKey, false));
  await writeFileDurably(file, `${JSON.stringify({ address, privateKey: toHex(privateKey) })}\n`, 0o600);
  return privateKey;
}
