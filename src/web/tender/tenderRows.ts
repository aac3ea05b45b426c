import { tenderSchema } from "../../domain/acts/tender/tenderContent.ts";
import { type ContentRow, contentRows } from "../acts/contentRows.ts";

/** What readers of a tender look for first; the rest is one click away. */
const FIRST = [
  "challenge",
  "procedure",
  "contractType",
  "cpv",
  "places",
  "awardCriteria",
  "submission",
  "contract",
  "paymentTerms",
  "intellectualProperty",
  "contact",
];
/** Said elsewhere on the page. */
const ELSEWHERE = new Set(["reference", "title", "lead", "members", "deadline", "enquiryDeadline", "budget", "ground"]);

/** The content of a tender in two helpings. */
export function tenderRows(content: unknown): { first: ContentRow[]; more: ContentRow[] } {
  if (typeof content !== "object" || content === null) return { first: [], more: [] };
  const fields = Object.entries(content);
  const first = FIRST.flatMap((name) => fields.filter(([key]) => key === name));
  const more = fields.filter(([key]) => !FIRST.includes(key) && !ELSEWHERE.has(key));
  return {
    first: contentRows(Object.fromEntries(first), tenderSchema),
    more: contentRows(Object.fromEntries(more), tenderSchema),
  };
}
