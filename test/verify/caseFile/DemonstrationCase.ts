import { readFileSync } from "node:fs";
import canonicalize from "canonicalize";
import type { CaseFile } from "../../../src/domain/caseFile.ts";
import { type CaseVerification, verifyCaseFile } from "../../../src/verify/caseFile/verifyCaseFile.ts";
import { type TrustRoot, trustRootSchema } from "../../../src/verify/TrustRoot.ts";

const FOLDER = new URL("../../conformance/case-files/", import.meta.url);

/** A case file as anybody may change it. */
export type Changed = { -readonly [Name in keyof CaseFile]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any

export function fileBytes(name: string): Uint8Array {
  return readFileSync(new URL(name, FOLDER));
}

export const demonstrationTrust: TrustRoot = trustRootSchema.parse(JSON.parse(readFileSync(new URL("trust-root.json", FOLDER), "utf8"))); // prettier-ignore

/** The demonstration's case file after somebody changed it, written as the format has it. */
export function verifyChanged(change: (file: Changed) => void, trust = demonstrationTrust): CaseVerification {
  const file = JSON.parse(Buffer.from(fileBytes("demonstration.json")).toString("utf8")) as Changed;
  change(file);
  return verifyCaseFile(Buffer.from(canonicalize(file) ?? ""), trust);
}
