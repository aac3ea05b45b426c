import type { Dice } from "./Dice.ts";

/** As much of a JSON Schema as the API's description has. */
export interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Texts that programs have stumbled over. */
export const ODD_TEXTS = [
  ...[
    "",
    "0",
    "-1",
    "1e9",
    "NaN",
    "null",
    "true",
    "9007199254740993",
    "0x",
    "'",
    '"',
    "%",
    "%00",
    "_",
    "*",
    "\n",
    "\t",
  ],
  ...["<script>", "{{7*7}}", "../../etc/passwd", "__proto__", "constructor", "=1+1", " OR 1=1--", "${x}", "a\u0000b"],
  ...["\u202e", "İ", "ß", "ﬀ", "é".repeat(200), "𝒜".repeat(100), "a".repeat(201), "a".repeat(5_000), "🏴"],
  ...["2026-02-30", "2026-10-25 01:30", "0000-00-00", "9999-12-31", "10000-01-01", "-271821-04-20", "P1D", "P1Y2M"],
  ...["2026-01-01T00:00:00+99:00", "2026-01-01T00:00:00Z", "GBP", "ocds-213czf-x", "OCDS-213CZF-CMD-2041"],
  ...[`0x${"0".repeat(64)}`, `0x${"f".repeat(64)}`, `0X${"A".repeat(64)}`, `0x${"1".repeat(40)}`],
];
const ODD_NUMBERS = [0, 1, -1, 1.5, 256, 65_536, 2 ** 31, 2 ** 40, 2 ** 53 - 1, 2 ** 53, 1e308];
const ODD_VALUES = [null, true, false, [], {}, [[[]]], { sha256: "x", size: 5, mediaType: "a/b" }];
const DEEPEST = 8;

/** Draws values that fit a schema of the description, and now and then one that does not. */
export class SchemaValues {
  readonly #dice: Dice;
  readonly #components: Readonly<Record<string, Schema>>;
  readonly #known: readonly string[];

  /** @param known hashes, references and numbers that the ledger has */
  constructor(dice: Dice, components: Readonly<Record<string, Schema>>, known: readonly string[]) {
    this.#dice = dice;
    this.#components = components;
    this.#known = known;
  }

  text(): string {
    return this.#dice.chance(0.4) ? this.#dice.pick(this.#known) : this.#dice.pick(ODD_TEXTS);
  }

  anything(): unknown {
    const kind = this.#dice.below(4);
    if (kind === 0) return this.#dice.pick(ODD_NUMBERS);
    return kind === 1 ? this.#dice.pick(ODD_VALUES) : this.text();
  }

  draw(given: Schema = {}, depth = 0): unknown {
    const schema = this.#resolved(given);
    if (this.#dice.chance(0.05) || depth > DEEPEST) return this.anything();
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return this.#dice.pick(schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return this.draw(this.#dice.pick(choices), depth + 1);
    if (schema.allOf !== undefined) return this.#merged(schema.allOf, depth);
    return this.#ofType(schema, depth);
  }

  #ofType(schema: Schema, depth: number): unknown {
    const type = typeof schema.type === "object" ? this.#dice.pick(schema.type) : schema.type;
    switch (type) {
      case "object":
        return this.#object(schema, depth);
      case "array":
        return Array.from({ length: this.#dice.below(4) }, () => this.draw(schema.items, depth + 1));
      case "integer":
      case "number":
        return this.#dice.pick([...ODD_NUMBERS, this.#dice.below(100), schema.minimum ?? 0, (schema.maximum ?? 9) + 1]);
      case "boolean":
        return this.#dice.chance(0.5);
      default:
        return type === "string" ? this.text() : this.anything();
    }
  }

  #object({ properties = {}, required = [], additionalProperties }: Schema, depth: number): Record<string, unknown> {
    const drawn: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(properties))
      if (this.#dice.chance(required.includes(name) ? 0.97 : 0.5)) drawn[name] = this.draw(schema, depth + 1);
    const others = typeof additionalProperties === "object" ? additionalProperties : undefined;
    const more = others === undefined ? Number(this.#dice.chance(0.05)) : this.#dice.below(4);
    for (let count = 0; count < more; count++) drawn[this.text()] = this.draw(others, depth + 1);
    return drawn;
  }

  #merged(parts: readonly Schema[], depth: number): unknown {
    return Object.assign({}, ...parts.map((part) => this.draw(part, depth + 1))) as unknown;
  }

  #resolved(schema: Schema): Schema {
    const name = schema.$ref?.split("/").at(-1);
    return name === undefined ? schema : this.#resolved(this.#components[name] ?? {});
  }
}
