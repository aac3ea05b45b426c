/** What JSON can say, as RFC 8785 understands it: numbers are finite doubles, strings are well-formed Unicode. */
export type JsonValue = JsonScalar | readonly JsonValue[] | { readonly [key: string]: JsonValue };

type JsonScalar = string | number | boolean | null;
