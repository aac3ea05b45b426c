/** A file that follows from the definitions: written by `npm run generate`, committed, and held against them in CI. */
export interface GeneratedFile {
  /** From the root of the project. */
  readonly path: string;
  /** Not yet formatted. */
  readonly text: string;
}

/** By this line a file says that it is generated; so one that nothing generates any more is found. */
export const GENERATED =
  "// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.";

/** The same on a page of the documentation. */
export const GENERATED_PAGE =
  "<!-- Generated from src/domain/acts and the contracts by `npm run generate`. Change the definitions, not this page. -->";
