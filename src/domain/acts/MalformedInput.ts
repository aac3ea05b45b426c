import type { z } from "zod";
import { listOfPlaces, type MalformedPlace, placesInWords } from "./placesInWords.ts";

export type { MalformedPlace } from "./placesInWords.ts";

/** Something from outside does not have the shape that it needs; says where and why. */
export class MalformedInput extends Error {
  override readonly name = "MalformedInput";
  readonly places: readonly MalformedPlace[];

  constructor(what: string, places: readonly MalformedPlace[]) {
    super(listOfPlaces(`This is not a valid ${what}. `, places));
    this.places = places;
  }

  static parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
    const result = schema.safeParse(value);
    if (!result.success) throw new MalformedInput(what, placesInWords(result.error, value));
    return result.data;
  }
}
