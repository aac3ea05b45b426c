import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";
import type { Assets } from "../Assets.ts";
import { cards } from "./cards.ts";
import * as filters from "./pageFilters.ts";

const VIEWS = fileURLToPath(new URL("..", import.meta.url));
const GOVUK = join(dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json")), "dist");

/** Renders a template of src/web with a page's model. Every value is escaped. */
export type RenderTemplate = (template: string, model: object) => string;

export function createTemplates(assets: Assets): RenderTemplate {
  const loader = new nunjucks.FileSystemLoader([VIEWS, GOVUK], { watch: false, noCache: false });
  const environment = new nunjucks.Environment(loader, { autoescape: true });
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  environment.addFilter("cards", (html: unknown) => cards(String(html)));
  environment.addGlobal("asset", (name: string) => assets.path(name));
  return (template, model) => environment.render(template, model);
}
