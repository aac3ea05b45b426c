import type { z } from "zod";
import { issueInWords } from "./issueInWords.ts";

export interface MalformedPlace {
  /** JSON pointer to the place. */
  path: string;
  message: string;
}

/** Something from outside does not have the shape that it needs; says where and why. */
export class MalformedInput extends Error {
  override readonly name = "MalformedInput";
  readonly places: readonly MalformedPlace[];

  constructor(what: string, places: readonly MalformedPlace[]) {
    const listed = places
      .slice(0, 5)
      .map(({ path, message }) => `${path === "" ? "as a whole" : path}: ${message.replace(/\.$/, "")}`);
    super(`This is no valid ${what}. ${listed.join("; ")}${places.length > 5 ? "; and more" : ""}.`);
    this.places = places;
  }

  static parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
    const result = schema.safeParse(value);
    if (!result.success) throw new MalformedInput(what, placesOf(result.error));
    return result.data;
  }
}

export function placesOf(error: z.ZodError): MalformedPlace[] {
  return error.issues.map((issue) => ({ path: pointer(issue.path), message: issueInWords(issue) }));
}

/** JSON pointer (RFC 6901) of a path. */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
