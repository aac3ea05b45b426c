import type { z } from "zod";
import { spaced } from "../entry/memberWords.ts";
import { issueInWords } from "./issueInWords.ts";

export interface MalformedPlace {
  /** JSON pointer to the place. */
  readonly path: string;
  /** The same in words: "award criteria 1, name"; left out where the message says it. */
  readonly label?: string;
  /** What is wrong there, with the value that stands there. */
  readonly message: string;
}

/** Every place where a value has not the shape of its schema. @param value what was parsed */
export function placesInWords(error: z.ZodError, value: unknown): MalformedPlace[] {
  return error.issues.map((issue) => ({
    path: pointer(issue.path),
    label: labelOf(issue.path),
    message: `${issueInWords(issue).replace(/\.$/, "")}${saidThere(issue, value)}`,
  }));
}

/** `award criteria 1, name (/awardCriteria/0/name): must not be empty` */
export function placeWords({ path, label, message }: MalformedPlace): string {
  if (path === "") return message;
  return label === undefined ? `${path}: ${message}` : `${label} (${path}): ${message}`;
}

const LONGEST = 400;

/** As many of the places as a person reads at once, in one sentence. @param before what they are places of */
export function listOfPlaces(before: string, places: readonly MalformedPlace[]): string {
  const parts: string[] = [];
  for (const words of places.map(placeWords)) {
    if (parts.length > 0 && [before, ...parts, words].join("; ").length > LONGEST - 20) break;
    parts.push(words.slice(0, LONGEST - before.length - 20));
  }
  const more = places.length - parts.length;
  return `${before}${parts.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
}

/** "award criteria 1, name": members are counted from 1, as people do. */
function labelOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((words, segment) => {
    const isPlace = typeof segment === "number";
    const named = isPlace ? String(segment + 1) : spaced(String(segment));
    return words === "" ? named : `${words}${isPlace ? " " : ", "}${named}`;
  }, "");
}

/** JSON pointer (RFC 6901) of a path. */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const LONGEST_VALUE = 40;

/** `, not “yes”`: the value that stands there, where that helps to find it. */
function saidThere({ code, path }: z.core.$ZodIssue, whole: unknown): string {
  if (code === "unrecognized_keys" || code === "custom") return "";
  const value = path.reduce<unknown>(memberOf, whole);
  if (Array.isArray(value)) return code === "invalid_type" ? ", not a list" : `, not ${value.length}`;
  if (typeof value === "string") return textThere(code, value);
  if (typeof value === "number" || typeof value === "boolean") return `, not ${value}`;
  if (value === null) return ", not null";
  return typeof value === "object" ? ", not an object" : "";
}

function textThere(code: string, value: string): string {
  if (value === "") return code === "too_small" ? "" : ", not an empty text";
  if (code === "too_big" || code === "too_small") return `, not ${value.length}`;
  const flat = value.replace(/\s+/g, " ");
  return `, not “${flat.length <= LONGEST_VALUE ? flat : `${flat.slice(0, LONGEST_VALUE - 1)}…`}”`;
}

function memberOf(value: unknown, segment: PropertyKey): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, segment)?.value;
}
