import { newSalt } from "../domain/acts/buildAct.ts";
import { contentDigest } from "../domain/content/contentDigest.ts";
import { NotContent } from "../domain/content/NotContent.ts";
import type { Hex } from "../domain/Hex.ts";
import { Problem } from "../problems/Problem.ts";
import type { RecordsServices } from "./RecordsServices.ts";

interface Given {
  readonly content?: unknown;
  readonly salt: Hex | undefined;
}

/** A content with its root salt and the digest that is signed. */
export interface ContentToSign {
  readonly content: unknown;
  readonly salt: Hex;
  readonly digest: Hex;
}

/** The content given, with a salt drawn for it; or the one under `digest`, where that has to be signed again. */
export async function contentToSign(
  given: Given,
  digest: Hex | undefined,
  services: RecordsServices,
): Promise<ContentToSign> {
  const { content, salt } = given.content === undefined ? await known(digest, services) : given;
  const used = salt ?? newSalt();
  try {
    return { content, salt: used, digest: contentDigest(content, used) };
  } catch (error) {
    if (error instanceof NotContent) throw new Problem("content-invalid", error.message);
    throw error;
  }
}

async function known(digest: Hex | undefined, { contents }: RecordsServices): Promise<Given> {
  if (digest === undefined) throw new Problem("content-missing", "Give the content: it says what the act means.");
  const stored = await contents.get(digest);
  if (stored === null || !("salt" in stored))
    throw new Problem("content-withdrawn", `The content ${digest} is not here in full, so it cannot be signed again.`);
  return { content: stored.content, salt: stored.salt };
}
