import type { Act, ActKind, ContentOf } from "../../../../src/domain/acts/Act.ts";
import { buildAct, type BuiltAct } from "../../../../src/domain/acts/buildAct.ts";
import type { Hex } from "../../../../src/domain/Hex.ts";
import { keccakOfText } from "../../../../src/domain/keccak.ts";
import { type Money, moneyOf } from "../../../../src/domain/money.ts";
import { ownReferenceDigest } from "../../../../src/domain/ownReference.ts";
import { planSubject, procurementSubject } from "../../../../src/domain/subjects.ts";

/* What all examples share: Camden leads, Hackney joins, Hexagon supplies. Amounts in pence. */

export const CAMDEN = 3;
export const HACKNEY = 4;
export const HEXAGON = 40;
export const NOTICE_READER = 50;

export const camden = { organisation: CAMDEN, name: "London Borough of Camden" };
export const hackney = { organisation: HACKNEY, name: "London Borough of Hackney" };
export const hexagon = { organisation: HEXAGON, name: "Hexagon Research Ltd" };

export const PLAN = planSubject(CAMDEN, ownReferenceDigest("CAM-P-7"));
export const PROCUREMENT = procurementSubject(CAMDEN, ownReferenceDigest("CAM-2025-014"));
export const SALT: Hex = `0x${"00".repeat(31)}01`;
export const KEY: Hex = "0x00000000000000000000000000000000000000c3";

export const officer = { post: "headOfProcurement", reference: "Delegation PRO/3" } as const;
export const finance = { post: "accountsPayable", reference: "Delegation FIN/4.2" } as const;

/** Net pounds at 20% VAT. */
export function pounds(net: number): Money {
  return moneyOf(net * 100, 2000, "GBP");
}

/** A hash that stands for some earlier act, e.g. earlier("offer"). */
export function earlier(name: string): Hex {
  return keccakOfText(`example: ${name}`);
}

export function aDocument(role: "deliverable" | "paymentEvidence" | "contractDraft" | "delegation", title: string) {
  const sha256 = keccakOfText(title); // any 32 bytes do
  return { role, title, sha256, mediaType: "application/pdf", size: 120_000 } as const;
}

/** What a reader of an example sees, and how it is tried: worked out by hand. */
export interface Example<Kind extends ActKind> extends BuiltAct<Kind> {
  /** What it says to a reader of the records. */
  readonly full: string;
  /** What it says by the signed values alone, where contents and records are gone. */
  readonly erased: string;
  /** Values that only the act says: keys, numbers of order and links to earlier acts, which people read elsewhere. */
  readonly signedAlone?: readonly (keyof Act<Kind>["values"] & string)[];
}

export function example<Kind extends ActKind>(
  kind: Kind,
  { organisation, subject = PROCUREMENT, builtOn }: { organisation: number; subject?: Hex; builtOn: Hex },
  values: Act<Kind>["values"],
  content: ContentOf<Kind>,
  read: Omit<Example<Kind>, keyof BuiltAct<Kind>>,
): Example<Kind> {
  const envelope = { organisation, subject, builtOn, validUntil: 1_790_000_000 };
  return { ...buildAct(kind, envelope, values, content, SALT), ...read };
}
