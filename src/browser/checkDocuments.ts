import { ServiceDeceives } from "../client/ServiceDeceives.ts";
import type { Transport } from "../client/Transport.ts";
import type { ActKind } from "../domain/acts/Act.ts";
import { documentsNamed } from "../domain/documentsBrought.ts";
import type { NamedDocument } from "../domain/documentsIn.ts";
import { toHex } from "../domain/Hex.ts";
import type { SigningWish } from "./SigningWish.ts";

/** A document that the content names, and that came with the very bytes that it names. */
export interface CheckedDocument {
  readonly title: string;
  readonly href: string;
  readonly size: number;
}

/** Fetches and hashes every document that a content names. @throws ServiceDeceives if one is missing or another */
export async function checkDocuments(
  kind: ActKind,
  content: unknown,
  offered: SigningWish["documents"],
  transport: Transport,
): Promise<CheckedDocument[]> {
  const checked: CheckedDocument[] = [];
  for (const named of documentsNamed(kind, content)) checked.push(await check(named, offered, transport));
  return checked;
}

async function check(
  { sha256, size }: NamedDocument,
  offered: SigningWish["documents"],
  transport: Transport,
): Promise<CheckedDocument> {
  const found = offered.find((one) => one.sha256 === sha256);
  if (found === undefined)
    throw new ServiceDeceives(
      `The act names a document that the page does not show (SHA-256 ${sha256}). Nothing was signed.`,
    );
  const bytes = await (await transport.send(found.href)).arrayBuffer();
  const digest = toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  if (digest !== sha256 || (size !== undefined && size !== bytes.byteLength))
    throw new ServiceDeceives(
      `The document “${found.title}” that the service sent is another one than the act names. Nothing was signed.`,
    );
  return { title: found.title, href: found.href, size: bytes.byteLength };
}
