import { extname } from "node:path";

/** What a file is, by how its name ends: kinds that procurement works with. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  [".pdf", "application/pdf"],
  [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  [".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
  [".odt", "application/vnd.oasis.opendocument.text"],
  [".ods", "application/vnd.oasis.opendocument.spreadsheet"],
  [".csv", "text/csv"],
  [".txt", "text/plain"],
  [".md", "text/markdown"],
  [".html", "text/html"],
  [".json", "application/json"],
  [".xml", "application/xml"],
  [".zip", "application/zip"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
]);

/** The media type that a file's name tells; undefined where it tells none, since a wrong one would be recorded for good. */
export function mediaTypeOf(file: string): string | undefined {
  return MEDIA_TYPES.get(extname(file).toLowerCase());
}
