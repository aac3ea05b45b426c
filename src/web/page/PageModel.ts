import type { FilterForm } from "./filterFields.ts";

/** What a template is given: a title for the browser's tab, and whatever else it shows. */
export interface PageModel {
  readonly title: string;
  /** Which entry of the navigation this belongs under. */
  readonly section?: string;
  /** By which its list is filtered. */
  readonly form?: FilterForm;
  readonly [name: string]: unknown;
}
