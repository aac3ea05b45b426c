import { type Html, html } from "./html.ts";

/** A page for those who write programs: no script, one style sheet of our own. */
export function plainPage(title: string, body: Html): string {
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Counterfoil</title>
        <link rel="stylesheet" href="/api-docs.css" />
      </head>
      <body>
        <header><a href="/">Counterfoil</a> · <a href="/api-docs">API</a> · <a href="/problems">Problems</a></header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `;
  return page.text;
}

export const plainStyle = `
body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; margin: 0; }
header { background: #0b0c0c; color: #fff; padding: 0.75rem 1rem; }
header a { color: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
a { color: #1a65a6; }
a:focus, summary:focus { outline: 3px solid #fd0; color: #0b0c0c; background: #fd0; }
code, pre { font-family: ui-monospace, Consolas, monospace; font-size: 0.9em; background: #f3f2f1; }
pre { padding: 0.75rem; overflow-x: auto; }
section { border-top: 1px solid #b1b4b6; margin-top: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
code { overflow-wrap: anywhere; }
pre code { overflow-wrap: normal; }
main { overflow-wrap: break-word; }
@media (max-width: 40rem) {
  table, tbody, tr { display: block; }
  th { display: none; }
  td { display: block; }
  tr { border-bottom: 1px solid #b1b4b6; padding: 0.35rem 0; }
  td, th { border: 0; padding: 0; }
}
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #b1b4b6; }
`;
