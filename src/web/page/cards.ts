const ROW = /<tr\b([^>]*)>([\s\S]*?)<\/tr>/g;
const CELL = /<(th|td)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * A table that a style sheet can show as cards on a phone: each cell knows the words at the head of its column.
 * Roles are written out, because browsers take a table for none once its rows are laid out as blocks.
 * @param html of a template of ours: one head of one row, no table within a table, no merged cells in its body
 */
export function cards(html: string): string {
  const head = /<thead\b[^>]*>([\s\S]*?)<\/thead>/.exec(html)?.[1];
  if (head === undefined) return html;
  const labels = [...head.matchAll(CELL)].map(([, , , inner = ""]) => plain(inner));
  const labelled = html.replace(ROW, (_, attributes: string, cells: string) => {
    let column = 0;
    const said = cells.replace(CELL, (__, name: string, its: string, inner: string) => {
      const label = labels[column++] ?? "";
      return `<${name} role="${roleOf(its, name)}" data-label="${label}"${its}>${inner}</${name}>`;
    });
    return `<tr role="row"${attributes}>${said}</tr>`;
  });
  return labelled.replace(/<table\b/g, '<table role="table"').replace(/<(thead|tbody|tfoot)\b/g, '<$1 role="rowgroup"');
}

function roleOf(attributes: string, name: string): string {
  if (name === "td") return "cell";
  return attributes.includes('scope="row"') ? "rowheader" : "columnheader";
}

/** The words of a heading, which stand escaped in its HTML already. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll('"', "&quot;");
}
