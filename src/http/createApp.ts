import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { answerFromMemory } from "./answerFromMemory.ts";
import { apiRouter } from "./api/apiRouter.ts";
import { endpoints } from "./api/endpoints.ts";
import { deadline } from "./middleware/deadline.ts";
import { hostCheck } from "./middleware/hostCheck.ts";
import { observe } from "./middleware/observe.ts";
import { nothingHere, problemHandler } from "./middleware/problemHandler.ts";
import { type Counted, rateLimit } from "./middleware/rateLimit.ts";
import { securityHeaders } from "./middleware/securityHeaders.ts";
import { apiDocsRouter } from "./openapi/apiDocsRouter.ts";
import { operationsRouter } from "./operationsRouter.ts";
import type { Services } from "./services.ts";

/** Pages for people, and the hashes of the inline scripts that they cannot do without. */
export interface Pages {
  readonly router: RequestHandler;
  readonly inlineScriptHashes: readonly string[];
  /** Where people sign in: by which key requests are counted. */
  readonly signedIn?: Counted;
  /** Errors as pages, where a browser asks; passes on what a program asked for. */
  readonly errors?: ErrorRequestHandler;
}

const isWrite = (method: string): boolean => method !== "GET" && method !== "HEAD";
const isRead = (method: string): boolean => !isWrite(method);

/** The whole service over HTTP. What a request passes, in this order; the cheapest answer comes first. */
export function createApp(services: Services, pages?: Pages): Express {
  const { limits, log, memory, metrics } = services;
  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", false);
  app.set("trust proxy", services.trustedProxies.length > 0 ? [...services.trustedProxies] : false);

  if (services.hosts) app.use(hostCheck(services.hosts));
  app.use(answerFromMemory(memory, metrics));
  app.use(observe(log, metrics));
  app.use(securityHeaders(pages?.inlineScriptHashes));
  app.use(operationsRouter(services));
  app.use(rateLimit(limits.requestsPerMinute, isRead, pages?.signedIn));
  app.use(rateLimit(limits.writesPerMinute, isWrite, pages?.signedIn));
  app.use(deadline(limits.requestSeconds));
  app.use(compression());
  app.use(apiRouter(endpoints, services));
  app.use(apiDocsRouter());
  if (pages) app.use(pages.router);
  app.use(nothingHere);
  if (pages?.errors) app.use(pages.errors);
  app.use(problemHandler(log));
  return app;
}
