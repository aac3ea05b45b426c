import type { Request } from "express";
import type { z } from "zod";
import { queryOf } from "../../http/api/queryOf.ts";
import type { WebServices } from "../WebServices.ts";
import type { RenderTemplate } from "./createTemplates.ts";
import type { PageModel } from "./PageModel.ts";
import { readQuery, withWrongFields } from "./wrongFields.ts";

/** What a page may use: the services, and the templates for what is rendered on its own. */
export interface PageServices extends WebServices {
  readonly render: RenderTemplate;
}

interface PageDefinition<Params extends z.ZodObject, Query extends z.ZodObject> {
  /** As Express writes it. */
  readonly path: string;
  readonly template: string;
  readonly params: Params;
  readonly query: Query;
  /** Undefined where there is no such thing. */
  readonly model: (
    services: PageServices,
    input: { params: z.output<Params>; query: z.output<Query>; search: string },
  ) => Promise<PageModel | undefined>;
}

/** One page: an address, what it reads, and the template that shows it. */
export interface Page {
  readonly path: string;
  readonly template: string;
  readonly read: (services: PageServices, request: Request) => Promise<PageModel | undefined>;
}

export function definePage<Params extends z.ZodObject, Query extends z.ZodObject>(
  page: PageDefinition<Params, Query>,
): Page {
  return {
    path: page.path,
    template: page.template,
    read: async (services, request) => {
      const params = page.params.parse(request.params);
      const { query, error } = readQuery(page.query, filledIn(queryOf(request)));
      const model = await page.model(services, { params, query, search: searchOf(request) });
      return model && withWrongFields(model, error);
    },
  };
}

/** A form sends its empty fields too; they mean nothing. */
function filledIn(query: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(query)
      .map(([name, value]) => [name, typeof value === "string" ? value.trim() : value] as const)
      .filter(([, value]) => value !== ""),
  );
}

function searchOf(request: Request): string {
  const mark = request.url.indexOf("?");
  return mark < 0 ? "" : request.url.slice(mark + 1);
}
