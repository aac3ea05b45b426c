import type { Request } from "express";

/** Whether a client would rather have a table than JSON. Both who answers and who remembers answers go by this. */
export function takesCsv(request: Request): boolean {
  const accepted = request.headers.accept;
  // most say nothing of CSV, and weighing what they say costs as much as an answer from memory
  if (accepted === undefined || !/csv/i.test(accepted)) return false;
  return request.accepts(["json", "csv"]) === "csv";
}
