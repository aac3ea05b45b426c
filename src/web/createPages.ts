import type { Pages } from "../http/createApp.ts";
import { Assets } from "./Assets.ts";
import { createTemplates } from "./page/createTemplates.ts";
import { errorPages } from "./page/errorPages.ts";
import { inlineScriptHashes } from "./page/inlineScriptHashes.ts";
import { layoutOf } from "./page/layoutOf.ts";
import { pagesRouter } from "./page/pagesRouter.ts";
import { pages } from "./pages.ts";
import type { WebServices } from "./WebServices.ts";

/** Everything that people see: server-rendered pages, good without JavaScript, under a strict policy. */
export async function createPages(services: WebServices): Promise<Pages> {
  const assets = await Assets.load();
  const render = createTemplates(assets);
  const show = async (template: string, model: { title: string }) =>
    render(template, { ...(await layoutOf(services, model)), ...model });
  return {
    router: pagesRouter(pages, { ...services, render }, assets, show),
    errors: errorPages(services, show),
    inlineScriptHashes: inlineScriptHashes(render("page/error.njk", { title: "", navigation: [], isBare: true })),
  };
}
