import { z } from "zod";
import {
  createDocument,
  type CreateDocumentOptions,
  type ZodOpenApiObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import { allDefinitions } from "../../domain/acts/definitionOf.ts";
import { memberWords } from "../../domain/entry/memberWords.ts";
import type { Endpoint } from "../Endpoint.ts";

type Overridden = Parameters<Extract<CreateDocumentOptions["override"], (...args: never[]) => unknown>>[0];
type OpenApiDocument = ReturnType<typeof createDocument>;

const about = `One signed history of shared procurement records. Reads come from a projection: they are convenient and prove nothing;
\`counterfoil verify\` proves, from the chain. All content is public. Every error is a problem detail (RFC 9457) whose
\`type\` is explained at the address that it gives. Lists come page by page: pass a page's \`next\` as \`cursor\`.
Reads carry an ETag; times are RFC 3339 in UTC; amounts are integers in minor units, without VAT where they say \`net\`.`;

/** The OpenAPI 3.1 document, made from the same schemas that requests are checked with. */
export function openApiDocument(endpoints: readonly Endpoint[]): OpenApiDocument {
  const document: ZodOpenApiObject = {
    openapi: "3.1.1",
    info: { title: "Counterfoil", version: "1", description: about.replaceAll("\n", " ") },
    servers: [{ url: "/" }],
    paths: pathsOf(endpoints),
    components: { schemas: contentSchemas() },
  };
  return createDocument(document, { override: forReaders });
}

/** The content of each kind of act, by the kind's name: what `content` is in the acts that are prepared and sent. */
function contentSchemas(): Record<string, z.ZodType> {
  const named = allDefinitions().map(({ kind, content }) => [`${kind}Content`, content.meta({})] as const);
  return Object.fromEntries(named);
}

function forReaders(given: Overridden): void {
  bytesAreText(given);
  const { jsonSchema, zodSchema } = given;
  const { label, hint } = memberWords("", zodSchema instanceof z.ZodType ? zodSchema : undefined);
  if (label !== "") jsonSchema.title = label;
  if (hint !== undefined) jsonSchema.description = hint;
  for (const name of ["label", "hint", "names", "unit"]) delete jsonSchema[name];
}

/** Bytes are read by lowering their text, and what a transformation gives out has no schema of its own: it is text. */
function bytesAreText({ jsonSchema, zodSchema, io }: Overridden): void {
  if (io === "output" && zodSchema._zod.def.type === "pipe" && jsonSchema.type === undefined)
    jsonSchema.type = "string";
}

function pathsOf(endpoints: readonly Endpoint[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const { path, method, operation } of endpoints) {
    const template = path.replaceAll(/:(\w+)/g, "{$1}");
    paths[template] = { ...paths[template], [method]: { ...operation, operationId: operationId(method, path) } };
  }
  return paths;
}

/** `GET /api/plans/:id/history` is `getPlansHistory`. */
function operationId(method: string, path: string): string {
  const words = path.split(/[/-]/).filter((part) => part !== "" && part !== "api" && !part.startsWith(":"));
  const one = /\/:\w+$/.test(path) ? "One" : "";
  return `${method}${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}${one}`;
}
