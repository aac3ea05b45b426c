import type { Command } from "commander";
import { addressInKeyFile, writeKeyFile } from "../../client/keyFile.ts";
import { PlainKey } from "../../client/PlainKey.ts";
import { keyFingerprint } from "../../domain/keyFingerprint.ts";
import { keyId } from "../../domain/keySlot.ts";
import { askPassPhrase } from "../askPassPhrase.ts";
import { type CommonOptions, contextOf, withCommonOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";

const LEAST_CHARACTERS = 12;

/** `counterfoil keys new|show`: keys in encrypted files. */
export function addKeys(program: Command): void {
  const keys = program.command("keys").summary("keys to sign with, in encrypted files");
  withCommonOptions(keys.command("new"))
    .summary("make a key and write it into an encrypted file")
    .description(
      "Makes a key and writes it into a file, encrypted under a pass phrase (keystore version 3, scrypt).\n" +
        "The pass phrase is asked for, or taken from COUNTERFOIL_PASSPHRASE. Nobody can open the file without it.",
    )
    .argument("<file>", "the file to write; an existing file is never overwritten")
    .action(async (file: string, options: CommonOptions) => {
      const { output } = contextOf(options);
      const passPhrase = await askPassPhrase("Pass phrase for the new key: ");
      if (passPhrase.length < LEAST_CHARACTERS) {
        throw new CommandFailure(`The pass phrase needs at least ${LEAST_CHARACTERS} characters.`, EXIT.usage);
      }
      const key = PlainKey.random();
      await writeKeyFile(file, key, passPhrase);
      output.result({ file, signer: key.signer, keyId: keyId(key.signer) }, () => inWords(file, key.signer));
    });
  withCommonOptions(keys.command("show"))
    .summary("the public part of a key file")
    .argument("<file>", "a key file")
    .action(async (file: string, options: CommonOptions) => {
      const { output } = contextOf(options);
      const signer = await addressInKeyFile(file);
      output.result({ file, signer, keyId: keyId(signer) }, () => inWords(file, signer));
    });
}

function inWords(file: string, signer: `0x${string}`): string {
  return [
    `Key file     ${file}`,
    `Signer       ${signer}   (give this to whoever enters or adds the key)`,
    `Fingerprint  ${keyFingerprint(signer)}   (compare it by telephone with whoever enters or adds the key)`,
    `Key id       ${keyId(signer)}   (as the Directory and the pages name it)`,
  ].join("\n");
}
