import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import type { Request, Response } from "express";
import type { AuditReads, ListName } from "../../audit/AuditReads.ts";
import { requestInvalid } from "../../problems/requestInvalid.ts";
import { queryOf } from "./queryOf.ts";

/** Answers with a whole list as CSV, row by row, however long it is. */
export async function sendCsv(request: Request, response: Response, audit: AuditReads, list: ListName): Promise<void> {
  const [filter] = Object.keys(queryOf(request));
  if (filter !== undefined) {
    const detail = `As CSV a list is always whole, so "${filter.slice(0, 40)}" cannot be had. Leave the query out and filter in the spreadsheet.`;
    throw requestInvalid(filter, "not with CSV", detail);
  }
  await sendTable(response, list, audit.csv(list));
}

/** Answers with rows of cells as CSV. @param name of the file */
export async function sendTable(
  response: Response,
  name: string,
  rows: AsyncIterable<string[]> | Iterable<string[]>,
): Promise<void> {
  response.status(200).set({
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
    "Cache-Control": "no-store",
    Vary: "Accept-Encoding, Accept",
  });
  await pipeline(Readable.from(lines(rows)), response);
}

/** Spreadsheets take a file without this mark for one in an older encoding, and show other letters. */
const BYTE_ORDER_MARK = "\ufeff";

async function* lines(rows: AsyncIterable<string[]> | Iterable<string[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const row of rows) yield stringify([row], { record_delimiter: "\r\n" });
}
