import { textOfUtf8 } from "#bytes";
import { CASE_FILE_FORMAT, type CaseFile, caseFileSchema, writeCaseFile } from "../../domain/caseFile.ts";
import type { CaseFindingCode } from "./CaseFinding.ts";

/** Bytes of a case file, its documents included. */
export const LARGEST_CASE_FILE = 128 * 1024 * 1024;
/** Containers inside one another: a content has 64, and the file some more around it. */
const DEEPEST = 80;

/** A case file, or why these bytes are none. */
export type ReadCaseFile =
  { readonly file: CaseFile } | { readonly problem: { readonly code: CaseFindingCode; readonly what: string } };

/**
 * Reads a case file. What was read is written again and has to be the same text, so that no member can hide that one
 * reader sees and another does not. Never throws. @param bytes attacker-controlled
 */
export function readCaseFile(bytes: Uint8Array): ReadCaseFile {
  if (bytes.length > LARGEST_CASE_FILE) return none("file-too-large", `It has more than ${LARGEST_CASE_FILE} bytes.`);
  const text = textOfUtf8(bytes);
  if (text === undefined) return none("file-not-utf8", "It is no text in UTF-8.");
  if (isDeeper(bytes)) return none("file-too-deep", `It is nested more than ${DEEPEST} levels deep.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return none("file-not-json", "It is not JSON.");
  }
  return parse(value, text);
}

function parse(value: unknown, text: string): ReadCaseFile {
  const parsed = caseFileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? "" : ` at /${issue.path.map(String).join("/")}`;
    return none("file-not-a-case-file", `It is no ${CASE_FILE_FORMAT}${where.slice(0, 200)}.`);
  }
  if (writtenAgain(parsed.data) !== text) {
    return none("file-not-canonical", "It is not written as RFC 8785 writes it, or has members that it should not.");
  }
  return { file: parsed.data };
}

function writtenAgain(file: CaseFile): string | undefined {
  try {
    return writeCaseFile(file);
  } catch {
    return undefined; // half of a surrogate pair, which no text has
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = [0x5b, 0x7b, 0x5d, 0x7d];

/** Counted before parsing: a parser that calls itself would run out of stack. */
function isDeeper(bytes: Uint8Array): boolean {
  let depth = 0;
  let isText = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (isText) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
  }
  return false;
}

function none(code: CaseFindingCode, what: string): ReadCaseFile {
  return { problem: { code, what } };
}
