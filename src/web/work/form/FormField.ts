/** Something that may be chosen, as it is shown and as an answer says it. */
export interface Choice {
  /** What the form sends. */
  readonly key: string;
  readonly text: string;
  /** What stands in the answer for it. */
  readonly stands: unknown;
}

interface Common {
  /** JSON pointer from the top of the page: the name of its inputs. */
  readonly at: string;
  /** "Deadline for tenders" */
  readonly label: string;
  readonly hint: string | undefined;
  readonly isOptional: boolean;
}

/** One thing that a page asks. It follows from a content's schema or a value's meaning; nothing lists kinds of acts. */
export type FormField = Common &
  (
    | { readonly is: "text"; readonly isLong: boolean; readonly unit: string }
    | { readonly is: "number"; readonly unit: string }
    | { readonly is: "choice"; readonly choices: readonly Choice[]; readonly isPartOf?: true }
    | { readonly is: "choices"; readonly choices: readonly Choice[] }
    | { readonly is: "day" | "moment" | "money" }
    | { readonly is: "json" }
    | { readonly is: "texts"; readonly isLong: boolean }
    | { readonly is: "group"; readonly fields: readonly FormField[] }
    | { readonly is: "either"; readonly fields: readonly FormField[] }
    /** On a page of its own: items are added and removed there. */
    | { readonly is: "list"; readonly of: "items" | "documents" }
    /** Its bytes are sent on a page of their own; the fields say what they are. */
    | { readonly is: "document"; readonly fields: readonly FormField[] }
  );

/** Name of the input of a field, or of one of its parts. */
export function inputName(at: string, part = ""): string {
  return `answer${at}${part === "" ? "" : `.${part}`}`;
}
