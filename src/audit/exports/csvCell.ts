/**
 * A cell as it may safely stand in a CSV file. Spreadsheets run what begins with =, +, -, @ (some also in their wide
 * forms), a tab or a return as a formula, and a title or a reference may have been written by an attacker: such a cell begins with an apostrophe.
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return /^(?:[\t\r]|[\s\p{Cc}]*[=+\-@＝＋－＠])/u.test(value) ? `'${value}` : value;
}
