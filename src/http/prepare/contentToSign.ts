import { newSalt } from "../../domain/acts/buildAct.ts";
import { contentDigest } from "../../domain/content/contentDigest.ts";
import { NotContent } from "../../domain/content/NotContent.ts";
import type { Hex } from "../../domain/Hex.ts";
import { Problem } from "../problems/Problem.ts";
import type { Services } from "../services.ts";
import { asHex, notRecorded } from "./Proposal.ts";

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

/** The content given, with a salt drawn for it; or the other side's, where that has to be signed again. */
export async function contentToSign(given: Given, sameAs: Hex | undefined, services: Services): Promise<ContentToSign> {
  const { content, salt } = given.content === undefined ? await theirs(sameAs, services) : given;
  const used = salt ?? newSalt();
  try {
    return { content, salt: used, digest: contentDigest(content, used) };
  } catch (error) {
    if (error instanceof NotContent) throw new Problem("content-invalid", error.message);
    throw error;
  }
}

async function theirs(sameAs: Hex | undefined, { audit, contents }: Services): Promise<Given> {
  if (sameAs === undefined) throw new Problem("content-missing", "Give the content: it says what the act means.");
  const offered = await audit.act(sameAs);
  if (offered === undefined) throw notRecorded("act", sameAs);
  const stored = await contents.get(asHex(offered.entry.content));
  if (stored === null || !("salt" in stored))
    throw new Problem(
      "content-withdrawn",
      `The content of ${sameAs} is not here in full, so it cannot be signed again.`,
    );
  return { content: stored.content, salt: stored.salt };
}
