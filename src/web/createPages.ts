import { createHash } from "node:crypto";
import { type Request, Router } from "express";
import type { Pages } from "../http/createApp.ts";
import { Assets } from "./Assets.ts";
import { createTemplates } from "./page/createTemplates.ts";
import { errorPages } from "./page/errorPages.ts";
import { layoutOf } from "./page/layoutOf.ts";
import { pagesRouter } from "./page/pagesRouter.ts";
import { pages } from "./pages.ts";
import type { WebServices } from "./WebServices.ts";
import { atPasskeyOrigin } from "./work/atPasskeyOrigin.ts";
import { tokenIn } from "./work/sessionCookie.ts";
import { workPages } from "./work/workPages.ts";
import { workRouter } from "./work/workRouter.ts";
import type { WorkServices } from "./work/WorkServices.ts";

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** Hashes of the inline scripts of a page, for the content security policy: "sha256-…". GOV.UK Frontend has one. */
function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script]) =>
      `sha256-${createHash("sha256")
        .update(script ?? "")
        .digest("base64")}`,
  );
}

/**
 * Everything that people see: server-rendered pages, good without JavaScript, under a strict policy.
 * @param work what working pages need; left out where people only read
 */
export async function createPages(services: WebServices, work?: Omit<WorkServices, keyof WebServices>): Promise<Pages> {
  const assets = await Assets.load();
  const render = createTemplates(assets);
  const show = async (template: string, model: { title: string }) =>
    render(template, { ...(await layoutOf(services, model, work !== undefined)), ...model });
  const reading = pagesRouter(pages, { ...services, render }, assets, show);
  const working = (rest: Omit<WorkServices, keyof WebServices>) => [
    atPasskeyOrigin(rest.service),
    workRouter(workPages, { ...services, ...rest }, show),
  ];
  return {
    router: work === undefined ? reading : Router().use(...working(work), reading),
    ...(work === undefined ? {} : { signedIn: async (request: Request) => signerIn(request, work.sessions) }),
    errors: errorPages(services, show),
    inlineScriptHashes: inlineScriptHashes(render("page/error.njk", { title: "", navigation: [], isBare: true })),
  };
}

/** The key of a session that still runs; whoever makes tokens up is counted by address. */
async function signerIn(request: Request, sessions: WorkServices["sessions"]): Promise<string | undefined> {
  const token = tokenIn(request);
  return token === undefined ? undefined : (await sessions.find(token))?.signer;
}
