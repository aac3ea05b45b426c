import type { Dice } from "./Dice.ts";
import { ODD_TEXTS, type Schema, type SchemaValues } from "./SchemaValues.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}

/** An operation as the description has it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

export interface GeneratedRequest {
  readonly operation: Operation;
  readonly path: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

const ACCEPTED = ["application/json", "*/*", "text/csv", "text/html,*/*;q=0.8", "application/json;q=0", "x", ";;,"];
const TYPES = ["text/plain", "application/json; charset=utf-16", "multipart/form-data", "application/pdf", "x/y; a"];

/** Makes requests for one operation: fitting, nearly fitting, and not at all. */
export class RequestGenerator {
  readonly #dice: Dice;
  readonly #values: SchemaValues;

  constructor(dice: Dice, values: SchemaValues) {
    this.#dice = dice;
    this.#values = values;
  }

  request(operation: Operation): GeneratedRequest {
    const headers: Record<string, string> = { accept: this.#dice.pick(ACCEPTED) };
    const query = this.#query(operation);
    let { path } = operation;
    for (const { name, in: where, schema } of operation.parameters ?? []) {
      const value = this.#written(schema);
      if (where === "path") path = path.replace(`{${name}}`, encodeURIComponent(value) || "%20");
      if (where === "header" && this.#dice.chance(0.6)) headers[name] = inHeader(value);
    }
    if (this.#dice.chance(0.1)) headers["if-none-match"] = this.#dice.pick(["*", 'W/"x"', "x", '"', ""]);
    const body = operation.requestBody === undefined ? undefined : this.#body(operation, headers);
    const address = query.length === 0 ? path : `${path}?${query.join("&")}`;
    const made = { operation, path: address, method: operation.method, headers };
    return body === undefined ? made : { ...made, body };
  }

  #query({ parameters = [] }: Operation): string[] {
    const known = parameters.filter((one) => one.in === "query" && this.#dice.chance(0.4));
    const query = known.map(({ name, schema }) => `${name}=${encodeURIComponent(this.#written(schema))}`);
    if (this.#dice.chance(0.1)) query.push(...query);
    if (this.#dice.chance(0.1)) query.push(this.#dice.pick(["", "&", "=", "%", "%zz=1", "x=%ff", "cursor", "a[]=1"]));
    return query;
  }

  #written(schema: Schema | undefined): string {
    const value = this.#dice.chance(0.5) ? this.#values.text() : this.#values.draw(schema);
    return (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();
  }

  #body({ requestBody }: Operation, headers: Record<string, string>): string {
    const json = requestBody?.content["application/json"];
    headers["content-type"] = json === undefined ? this.#dice.pick(TYPES) : "application/json";
    if (this.#dice.chance(0.05)) headers["content-type"] = this.#dice.pick(TYPES);
    if (json === undefined) return this.#dice.pick(ODD_TEXTS);
    const text = JSON.stringify(this.#values.draw(json.schema));
    return this.#dice.chance(0.05) ? text.slice(0, this.#dice.below(text.length)) : text;
  }
}

/** What can stand in a header at all. */
function inHeader(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?").trim();
}
