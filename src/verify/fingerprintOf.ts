import canonicalize from "canonicalize";
import { utf8 } from "#bytes";
import { sha256 } from "#sha256";
import { toHex } from "../domain/Hex.ts";
import type { TrustRoot } from "./TrustRoot.ts";

/** 128 bits are more than anybody can meet by trying, and few enough to read out. */
const BYTES = 16;

/** A trust root's fingerprint: the first half of the SHA-256 of its canonical text, in groups of four digits. */
export function fingerprintOf(trust: TrustRoot): string {
  const digits = toHex(sha256(utf8(canonicalize(trust) ?? "")).subarray(0, BYTES)).slice(2);
  return (digits.match(/.{4}/g) ?? []).join(" ");
}
