/** Text that is HTML already. Everything else is escaped where it goes into a template. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Html[];

/** HTML in which every value is escaped, unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((all, text, index) => all + render(parts[index - 1] ?? "") + text));
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map((one) => one.text).join("");
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A sentence as our descriptions write it: what stands in backticks is code, and a problem leads to its explanation. */
export function prose(text: string): Html {
  const parts = text.split("`").map((part, index) => {
    if (index % 2 === 0) return html`${part}`;
    return part.startsWith("/problems/")
      ? html`<a href="${part}"><code>${part}</code></a>`
      : html`<code>${part}</code>`;
  });
  return html`${parts}`;
}
