import { z } from "zod";
import { KeyFileUnusable } from "../client/keyFile.ts";
import { ServiceDeceives } from "../client/ServiceDeceives.ts";
import { ServiceProblem } from "../client/ServiceProblem.ts";
import { ServiceUnreachable } from "../client/ServiceUnreachable.ts";
import { MalformedInput } from "../domain/acts/MalformedInput.ts";
import { malformedLines } from "../domain/acts/malformedLines.ts";
import { NotClear } from "../domain/entry/NotClear.ts";
import { LondonTimeUnclear } from "../domain/LondonTimeUnclear.ts";
import { NotAnIdentifier } from "../domain/NotAnIdentifier.ts";
import { ServiceKeyUnusable } from "../http/receipts/serviceKey.ts";
import { LedgerStartRefused } from "../ledger/LedgerStartRefused.ts";
import { ConfigInvalid } from "../platform/Config.ts";
import { DataFolderInUse } from "../platform/DataFolderInUse.ts";
import { FramesDamaged } from "../platform/frames/FramesDamaged.ts";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT, type ExitCode } from "./exitCodes.ts";
import { refusalWords } from "./refusalWords.ts";

/** Errors whose messages were written for people. */
const SPOKEN = [
  ConfigInvalid,
  DataFolderInUse,
  FramesDamaged,
  KeyFileUnusable,
  LedgerStartRefused,
  LondonTimeUnclear,
  MalformedInput,
  NotAnIdentifier,
  NotClear,
  ServiceKeyUnusable,
  ServiceDeceives,
  ServiceUnreachable,
];

/** What an error is to the one who typed the command. No stack; COUNTERFOIL_DEBUG shows it to who looks for a fault. */
export function failureOf(error: unknown): { message: string; exitCode: ExitCode } {
  if (error instanceof CommandFailure) return error;
  if (error instanceof ServiceProblem) return { message: refusalWords(error), exitCode: EXIT.failed };
  if (error instanceof Error && SPOKEN.some((kind) => error instanceof kind)) {
    return { message: error.message, exitCode: error instanceof ConfigInvalid ? EXIT.usage : EXIT.failed };
  }
  if (process.env["COUNTERFOIL_DEBUG"]) console.error(error);
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return { message: systemFailure(error, error.code), exitCode: EXIT.failed };
  }
  const what =
    error instanceof z.ZodError
      ? malformedLines(error, undefined)
      : error instanceof Error
        ? error.message
        : String(error);
  return {
    message: `A fault of the program: ${what}\nNothing was recorded that was not answered. COUNTERFOIL_DEBUG=1 shows where it happened.`,
    exitCode: EXIT.failed,
  };
}

function systemFailure(error: Error, code: string): string {
  const words: Readonly<Record<string, string>> = {
    EADDRINUSE: "The port is taken. Set PORT to a free one, or stop what listens there.",
    EACCES: "The permission is missing. Check who owns the folder or port.",
    ENOSPC: "The disk is full. Make room and try again; nothing that was answered is lost.",
    ENOENT: "The file or folder is not there. Check the path.",
  };
  return `${error.message}. ${words[code] ?? `The system says ${code}.`}`;
}
