import { expect } from "chai";
import type { Running } from "../http/startService.ts";

export const BROWSER = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

/** The HTML of a page that is there. */
export async function readPage(service: Running, path: string): Promise<string> {
  const response = await service.get(path, BROWSER);
  const html = await response.text();
  expect(response.status, html.slice(0, 2_000)).to.equal(200);
  return html;
}

/** The words of a page, as a reader meets them: without tags, spaces as one. */
export async function readWords(service: Running, path: string): Promise<string> {
  const html = await readPage(service, path);
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.:;)])/g, "")
    .replace(/\( /g, "(");
}
