import { z } from "zod";
import type { Endpoint } from "../Endpoint.ts";
import { Html, html, prose } from "./html.ts";
import type { openApiDocument } from "./openApiDocument.ts";
import { plainPage } from "./plainPage.ts";

type Document = ReturnType<typeof openApiDocument>;
type Path = NonNullable<NonNullable<Document["paths"]>[string]>;
type Operation = NonNullable<Path["get"]>;

/** The documentation of the API as one page, from the OpenAPI document. */
export function apiDocsPage(document: Document): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (["get", "put", "post"] as const).flatMap((method: Endpoint["method"]) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))];
  const chapters = tags.map((tag) => {
    const sections = operations.filter(({ operation }) => operation.tags?.includes(tag));
    return html`<h2>${tag}</h2>
      ${sections.map(({ path, method, operation }) => section(path, method, operation))}`;
  });
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) =>
      html`<details id="schema-${name}">
        <summary><code>${name}</code></summary>
        <pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>
      </details>`,
  );
  return plainPage(
    "API",
    html`<p>${prose(document.info.description ?? "")}</p>
      <p>The same for programs: <a href="/openapi.json">/openapi.json</a> (OpenAPI ${document.openapi}).</p>
      <ul>
        ${operations.map(({ path, method, operation }) => contentsLine(path, method, operation))}
      </ul>
      ${chapters}
      <h2>Schemas</h2>
      ${schemas}`,
  );
}

function contentsLine(path: string, method: string, { summary }: Operation): Html {
  return html`<li>
    <a href="#${anchor(path, method)}"><code>${method.toUpperCase()} ${path}</code></a
    >: ${summary ?? ""}
  </li>`;
}

function anchor(path: string, method: string): string {
  return `${method}${path.replaceAll(/[{}]/g, "").replaceAll("/", "-")}`;
}

function section(path: string, method: string, operation: Operation): Html {
  return html`<section id="${anchor(path, method)}">
    <h3><code>${method.toUpperCase()} ${path}</code></h3>
    <p>${operation.summary ?? ""}</p>
    ${operation.description === undefined ? [] : html`<p>${prose(operation.description)}</p>`} ${parameters(operation)}
    ${body(operation)}
    <table>
      <tr>
        <th scope="col">Answer</th>
        <th scope="col">Meaning</th>
      </tr>
      ${Object.entries(operation.responses ?? {}).map(([status, answer]) => answerRow(status, answer))}
    </table>
  </section>`;
}

function parameters(operation: Operation): Html {
  const rows = (operation.parameters ?? []).flatMap((parameter) => {
    if ("$ref" in parameter) return [];
    const required = parameter.required === true ? "required" : "";
    return [
      html`<tr>
        <td><code>${parameter.name}</code></td>
        <td>${parameter.in} ${required}</td>
        <td>
          ${parameter.description === undefined ? describeSchema(parameter.schema) : prose(parameter.description)}
        </td>
      </tr>`,
    ];
  });
  return rows.length === 0
    ? new Html("")
    : html`<table>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Place</th>
          <th scope="col">Meaning</th>
        </tr>
        ${rows}
      </table>`;
}

function body(operation: Operation): Html {
  const request = operation.requestBody;
  if (request === undefined || "$ref" in request) return new Html("");
  const rows = Object.entries(request.content).map(
    ([type, media]) => html`<p>Body: <code>${type}</code> ${schemaLink(media)}</p>`,
  );
  return html`${rows}`;
}

const Answer = z.looseObject({
  description: z.string().default(""),
  content: z.record(z.string(), z.unknown()).default({}),
});

function answerRow(status: string, answer: unknown): Html {
  const { description, content } = Answer.parse(answer);
  const links = Object.entries(content).map(([type, media]) => html`<br /><code>${type}</code> ${schemaLink(media)}`);
  return html`<tr>
    <td>${status}</td>
    <td>${prose(description)}${links}</td>
  </tr>`;
}

function schemaLink(media: unknown): Html {
  const name = /"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(media) ?? "")?.[1];
  return name === undefined ? new Html("") : html`<a href="#schema-${name}"><code>${name}</code></a>`;
}

/** What a parameter may be, in a few words. */
function describeSchema(schema: unknown): Html {
  const text = JSON.stringify(schema) ?? "";
  return html`<code>${text.replaceAll(/[{}"]/g, " ").replaceAll(/\s+/g, " ").trim().slice(0, 200)}</code>`;
}
