import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { bundledScript } from "./bundledScript.ts";

/**
 * The page that checks case files, whole in one file: it asks nobody for anything, and its own rules forbid that it
 * could. The same sources give the same bytes, so its digest can be published.
 */
export async function caseFilePage(): Promise<string> {
  const script = Buffer.from(await bundledScript("caseFile"))
    .toString("utf8")
    .replaceAll("</script", "<\\/script");
  const style = await readFile(new URL("case-file.css", import.meta.url), "utf8");
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return page(script, style, policy);
}

function page(script: string, style: string, policy: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check a case file - Counterfoil</title>
<style>${style}</style>
</head>
<body>
<header><p>Counterfoil</p></header>
<main>
<h1>Check a case file</h1>
<p>Open, or drop on this page, a trust root and a case file. Everything is checked here, in your browser: every act, every signature, every content, and that nothing is missing.</p>
<noscript><p>This page checks with JavaScript, which is switched off here.</p></noscript>
</main>
<script type="module">${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
