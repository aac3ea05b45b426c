/** An element with attributes and children; texts stay texts, so nothing that a service says becomes markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function paragraph(...children: readonly (Node | string)[]): HTMLParagraphElement {
  return element("p", { class: "govuk-body" }, ...children);
}

export function bullets(items: readonly (Node | string)[]): HTMLUListElement {
  return element("ul", { class: "govuk-list govuk-list--bullet" }, ...items.map((item) => element("li", {}, item)));
}

export function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { class: "govuk-button", type: "button" }, text);
  made.addEventListener("click", onClick);
  return made;
}

/** What went wrong, for everybody: a screen reader says it at once. */
export function errorSummary(title: string, words: string): HTMLElement {
  return element(
    "div",
    { class: "govuk-error-summary", role: "alert", tabindex: "-1" },
    element("h2", { class: "govuk-error-summary__title" }, title),
    element("div", { class: "govuk-error-summary__body" }, element("p", { class: "govuk-body" }, words)),
  );
}

/** Puts it in the place of what stood there. */
export function show(place: HTMLElement, ...children: readonly Node[]): void {
  place.replaceChildren(...children);
}
