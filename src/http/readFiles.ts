import type { Request } from "express";
import { Problem } from "../problems/Problem.ts";
import { type BodyBounds, drainUnlessSlow, readBytes } from "./readBytes.ts";

const mebibyte = 1024 * 1024;
/** Of all files of a form together, and what stands around them. They are held in memory until the last one is here. */
const MOST = 24 * mebibyte;

/** A form with files: what was typed, and the files that were chosen. */
export interface FormWithFiles {
  readonly typed: URLSearchParams;
  readonly files: readonly File[];
}

/** @throws Problem if the body is no form with files, too large, or too slow */
export async function readFiles(request: Request, bounds: BodyBounds): Promise<FormWithFiles> {
  try {
    const type = request.headers["content-type"] ?? "";
    if (!isWithFiles(request)) throw noFiles(type);
    const bytes = await readBytes(request, MOST, bounds).catch((error: unknown) => {
      throw error instanceof Problem && error.type === "body-too-large" ? tooLarge() : error;
    });
    return split(await partsOf(bytes, type));
  } catch (error) {
    await drainUnlessSlow(request, error);
    throw error;
  }
}

/** Whether a form comes as browsers send files. */
export function isWithFiles({ headers }: Pick<Request, "headers">): boolean {
  return /^multipart\/form-data\s*;/i.test(headers["content-type"] ?? "");
}

async function partsOf(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "Content-Type": type } }).formData();
  } catch {
    throw new Problem("request-unreadable", "The form with files is not whole. Send it again from its page.");
  }
}

/** A field for files in which none was chosen is sent as a file without a name. */
function split(parts: FormData): FormWithFiles {
  const [typed, files] = [new URLSearchParams(), [] as File[]];
  for (const [name, part] of parts) {
    if (typeof part === "string") typed.append(name, part);
    else if (part.name !== "") files.push(part);
  }
  return { typed, files };
}

function noFiles(type: string): Problem {
  const detail = `The Content-Type says "${type.slice(0, 80)}". This page takes files as forms send them: multipart/form-data.`;
  return new Problem("media-type-unsupported", detail);
}

function tooLarge(): Problem {
  const detail = `These files have more than ${MOST / mebibyte} MB together. Send fewer at a time; a larger one goes by the command line, to /api/documents.`;
  return new Problem("body-too-large", detail, { headers: { Connection: "close" } });
}
