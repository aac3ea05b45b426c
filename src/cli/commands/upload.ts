import { statSync } from "node:fs";
import type { Command } from "commander";
import { DOCUMENT_ROLES } from "../../domain/codelists/documentRoles.ts";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import { mediaTypeOf } from "../mediaTypeOf.ts";
import { withService } from "../service/withService.ts";
import { signingKey } from "../signingKey.ts";

const ROLES = `one of ${DOCUMENT_ROLES.words.join(", ")}`;

interface UploadOptions extends CommonOptions {
  key: string;
  type?: string;
  public?: boolean;
}

/** `counterfoil upload FILE`: takes a document in, so that the content of an act can name it. */
export function addUpload(program: Command): void {
  withServiceOptions(program.command("upload"))
    .summary("upload a document before recording an act that refers to it")
    .description(
      "Uploads a document and prints how a content lists it. Everybody can read it once an act names it: say so with\n" +
        "--public. What no act names is removed after a day.",
    )
    .argument("<file>", "the document")
    .requiredOption("--key <file>", 'a key file of yours in the Directory ("demo:LABEL" in a demonstration\'s folder)')
    .option("--type <media type>", "its media type, where the file's name does not tell")
    .option("--public", "the public may read this document")
    .action(async (file: string, options: UploadOptions) => {
      if (options.public !== true) {
        throw new CommandFailure(
          `May the public read ${file}? Documents cannot be kept back: look for names and addresses in it, then add ` +
            "--public. A document that was wrong to upload can be taken down, but may have been read.",
          EXIT.usage,
        );
      }
      const type = options.type ?? mediaTypeOf(file);
      if (type === undefined) {
        const message = `What ${file} is cannot be told from its name. Say it with --type, such as --type application/pdf.`;
        throw new CommandFailure(message, EXIT.usage);
      }
      requireDocument(file);
      const context = contextOf(options);
      const key = await signingKey(context.config.dataFolder, options.key);
      const reference = await withService(context, (client) => client.documents.upload(file, type, key));
      context.output.result(
        reference,
        () => `List it in the content as: ${JSON.stringify(reference)}, with "title" and "role": ${ROLES}.`,
      );
    });
}

/** @throws CommandFailure for what is surely a slip: no such file, a folder, an empty file */
function requireDocument(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new CommandFailure(`${file} is not there. Check the path.`, EXIT.usage);
  if (!found.isFile()) throw new CommandFailure(`${file} is no file. Name the document itself.`, EXIT.usage);
  if (found.size === 0) throw new CommandFailure(`${file} is empty. Was it saved?`, EXIT.usage);
}
