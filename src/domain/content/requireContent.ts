import { utf8Length } from "#bytes";
import { MAX_BYTES, MAX_DEPTH, MAX_LEAVES } from "./contentLimits.ts";
import type { JsonValue } from "./JsonValue.ts";
import { NotContent } from "./NotContent.ts";

export interface ContentRules {
  /** What we author has integers only (|n| < 2^53); imported JSON may have fractions. */
  readonly integersOnly?: boolean;
}

/**
 * Checks that a value is JSON inside the limits, before any digest is taken of it.
 * Attacker-controlled: getters, class instances, cycles, lone surrogates and holes all end here.
 * @throws NotContent
 */
export function requireContent(value: unknown, rules: ContentRules = {}): asserts value is JsonValue {
  new ContentCheck(rules.integersOnly ?? false).visit(value, [], 0);
}

class ContentCheck {
  readonly #integersOnly: boolean;
  #leaves = 0;
  #bytes = 0;

  constructor(integersOnly: boolean) {
    this.#integersOnly = integersOnly;
  }

  visit(value: unknown, path: (string | number)[], depth: number): void {
    if (typeof value === "object" && value !== null) this.#container(value, path, depth);
    else this.#leaf(this.#scalarBytes(value, path), path);
  }

  #container(value: object, path: (string | number)[], depth: number): void {
    if (depth >= MAX_DEPTH) throw refusal("too-deep", path, `Content may be ${MAX_DEPTH} levels deep`);
    const keys = Array.isArray(value) ? undefined : keysOf(value, path);
    const children: readonly unknown[] = keys === undefined ? arrayOf(value, path) : Object.values(value);
    if (children.length === 0) return this.#leaf(2, path);
    this.#add(children.length + 1, path);
    for (const [index, child] of children.entries()) {
      const key = keys?.[index];
      path.push(key ?? index);
      if (key !== undefined) this.#add(stringBytes(key, path) + 1, path);
      this.visit(child, path, depth + 1);
      path.pop();
    }
  }

  #scalarBytes(value: unknown, path: (string | number)[]): number {
    if (typeof value === "string") return stringBytes(value, path);
    if (typeof value === "number") return this.#numberBytes(value, path);
    if (value === null || value === true) return 4;
    if (value === false) return 5;
    throw refusal("not-json", path, `Content is JSON, which has no ${typeof value}`);
  }

  #numberBytes(value: number, path: (string | number)[]): number {
    if (!Number.isFinite(value)) throw refusal("number-not-finite", path, `${value} is not a number that JSON can say`);
    if (this.#integersOnly && !Number.isSafeInteger(value)) {
      throw refusal("number-not-integer", path, `${value} is not an integer below 2^53; give amounts in minor units`);
    }
    return String(value).length;
  }

  #leaf(bytes: number, path: (string | number)[]): void {
    this.#leaves += 1;
    if (this.#leaves > MAX_LEAVES) {
      throw refusal("too-many-leaves", path, `Content may have ${MAX_LEAVES} values; put the rest in a document`);
    }
    this.#add(bytes, path);
  }

  #add(bytes: number, path: (string | number)[]): void {
    this.#bytes += bytes;
    if (this.#bytes > MAX_BYTES) {
      throw refusal("too-large", path, `Content may have ${MAX_BYTES} bytes; put the rest in a document`);
    }
  }
}

function keysOf(value: object, path: (string | number)[]): readonly string[] {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw refusal("not-json", path, "Content is plain JSON, not an instance of a class");
  }
  return Object.keys(value);
}

function arrayOf(value: object, path: (string | number)[]): readonly unknown[] {
  if (!Array.isArray(value)) throw refusal("not-json", path, "Expected an array");
  return value;
}

function stringBytes(text: string, path: (string | number)[]): number {
  if (!text.isWellFormed()) {
    throw refusal("string-not-unicode", path, "A text holds half of a surrogate pair, which no encoding can keep");
  }
  return utf8Length(JSON.stringify(text));
}

function refusal(
  reason: ConstructorParameters<typeof NotContent>[0],
  path: readonly (string | number)[],
  message: string,
): NotContent {
  return new NotContent(reason, path.map((segment) => `/${segment}`).join(""), message);
}
