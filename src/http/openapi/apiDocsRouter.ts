import { type RequestHandler, Router } from "express";
import { Problem } from "../../problems/Problem.ts";
import { endpoints } from "../api/endpoints.ts";
import { sendRead } from "../sendRead.ts";
import { apiDocsPage } from "./apiDocsPage.ts";
import { openApiDocument } from "./openApiDocument.ts";
import { plainStyle } from "./plainPage.ts";
import { problemPage, problemsPage } from "./problemPage.ts";

const htmlType = "text/html; charset=utf-8";

/** The API's description for programs and for people, and a page for every kind of problem. */
export function apiDocsRouter(): Router {
  const router = Router();
  const document = openApiDocument(endpoints);
  const page = apiDocsPage(document);
  router.get("/openapi.json", text("application/json; charset=utf-8", JSON.stringify(document)));
  router.get("/api-docs", text(htmlType, page));
  router.get("/api-docs.css", text("text/css; charset=utf-8", plainStyle));
  router.get("/problems", text(htmlType, problemsPage()));
  router.get("/problems/:name", async (request, response) => {
    response.locals["route"] = "/problems/:name";
    const page = problemPage(request.params.name);
    if (page === undefined) throw new Problem("address-unknown", "There is no such problem. /problems lists them.");
    await sendRead(request, response, { contentType: htmlType, text: page });
  });
  return router;
}

function text(contentType: string, text: string): RequestHandler {
  return async (request, response) => {
    response.locals["route"] = request.path;
    await sendRead(request, response, { contentType, text });
  };
}
