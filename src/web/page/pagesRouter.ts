import { Router } from "express";
import { sendRead } from "../../http/sendRead.ts";
import { Problem } from "../../problems/Problem.ts";
import type { Assets } from "../Assets.ts";
import type { Page, PageServices } from "./Page.ts";
import type { PageModel } from "./PageModel.ts";

/** Renders a template inside the layout. */
export type ShowPage = (template: string, model: PageModel) => Promise<string>;

export const HTML = "text/html; charset=utf-8";

/** All pages at their addresses. What they are asked for is never logged, only the pattern of the address. */
export function pagesRouter(pages: readonly Page[], services: PageServices, assets: Assets, show: ShowPage): Router {
  const router = Router({ caseSensitive: true });
  router.use(assets.handler);
  for (const page of pages) {
    router.get(page.path, async (request, response) => {
      response.locals["route"] = page.path;
      const { keep } = services.memory.begin(); // by address alone: what is read here is the same for everybody
      const model = await page.read(services, request);
      if (model === undefined) throw notRecorded();
      const text = await show(page.template, model);
      await sendRead(request, response, { contentType: HTML, text, keep });
    });
  }
  return router;
}

function notRecorded(): Problem {
  const detail =
    "The ledger holds nothing under this address, or did not at that time. Look for it in a list or search.";
  return new Problem("not-recorded", detail);
}
