import { pipeline } from "node:stream/promises";
import { type Request, type RequestHandler, type Response, Router } from "express";
import { setDocumentHeaders } from "../../http/documents/setDocumentHeaders.ts";
import { drain } from "../../http/drain.ts";
import { isWithFiles, readFiles } from "../../http/readFiles.ts";
import { readForm } from "../../http/readForm.ts";
import { Problem } from "../../problems/Problem.ts";
import { HTML, type ShowPage } from "../page/pagesRouter.ts";
import { fromOwnPages } from "./fromOwnPages.ts";
import { keepToken, tokenIn } from "./sessionCookie.ts";
import { personOf, sessionOf } from "./whoWorks.ts";
import type { WorkAnswer, WorkPage, WorkRequest } from "./WorkPage.ts";
import type { WorkServices } from "./WorkServices.ts";

/** Working pages at their addresses. What they answer belongs to one session: nothing on the way there keeps it. */
export function workRouter(pages: readonly WorkPage[], services: WorkServices, show: ShowPage): Router {
  const router = Router({ caseSensitive: true });
  for (const page of pages) {
    const handle: RequestHandler = async (request, response) => {
      const answer = await answerOf(page, services, request);
      await send(response, answer, () => showTo(request, answer, services, show));
    };
    const route = router.route(page.path).all(asWorkPage(page.path), fromOwnPages);
    if (page.get !== undefined) route.get(handle);
    if (page.post !== undefined) route.post(handle);
  }
  return router;
}

function asWorkPage(path: string): RequestHandler {
  return (_request, response, next) => {
    response.locals["route"] = path;
    response.locals["isWorkPage"] = true;
    // under "no-referrer", which reading pages have, browsers hide the origin of a form as well
    response.set({ "Cache-Control": "private, no-store", "Referrer-Policy": "same-origin" });
    next();
  };
}

async function answerOf(page: WorkPage, services: WorkServices, request: Request): Promise<WorkAnswer> {
  const isPost = request.method === "POST";
  const asked = await read(request, services);
  if (page.isOpen) return required(await (isPost ? page.post : page.get)?.(services, asked));
  const session = await sessionOf(services, asked.token);
  if (session === undefined && isPost) {
    await drain(request);
    throw signedOut();
  }
  if (session === undefined) return { goTo: `/sign-in?to=${encodeURIComponent(request.originalUrl)}` };
  return required(await (isPost ? page.post : page.get)?.(services, { ...asked, session }));
}

async function read(request: Request, { service }: WorkServices): Promise<WorkRequest> {
  const params = Object.entries(request.params).map(([name, value]) => [name, [value].flat().join("/")]);
  const query = new URL(request.originalUrl, "http://localhost").searchParams;
  const isForm = request.method === "POST" && !isWithFiles(request);
  return {
    host: request.headers.host ?? "",
    params: Object.fromEntries(params) as Record<string, string>,
    query,
    form: isForm ? await readForm(request, service) : new URLSearchParams(),
    readFiles: () => readFiles(request, service), // only for somebody who is signed in: it takes memory
    token: tokenIn(request),
  };
}

async function showTo(request: Request, answer: WorkAnswer, services: WorkServices, show: ShowPage): Promise<string> {
  if (!("template" in answer)) return "";
  const session = await sessionOf(services, tokenIn(request));
  const person = session === undefined ? undefined : await personOf(services, session);
  return show(answer.template, { section: "/work", person, ...answer.model });
}

async function send(response: Response, answer: WorkAnswer, text: () => Promise<string>): Promise<void> {
  if ("goTo" in answer) {
    if (answer.token !== undefined) keepToken(response, answer.token);
    return response.redirect(303, answer.goTo);
  }
  if ("json" in answer) return void response.json(answer.json);
  if ("document" in answer) return sendDocument(response, answer);
  response.status(answer.status ?? 200).set("Content-Type", HTML);
  response.send(await text());
}

async function sendDocument(
  response: Response,
  { document, ...facts }: Extract<WorkAnswer, { document: unknown }>,
): Promise<void> {
  setDocumentHeaders(response, facts);
  await pipeline(document, response);
}

function required(answer: WorkAnswer | undefined): WorkAnswer {
  if (answer === undefined) throw new Error("A route was made for a method that its page does not take.");
  return answer;
}

function signedOut(): Problem {
  const detail =
    "You are signed out, so this was not saved. Earlier steps were. Sign in and open the draft under Work.";
  return new Problem("session-needed", detail);
}
