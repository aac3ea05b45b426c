import type { RequestHandler } from "express";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import type { Services } from "./services.ts";

/** One address of the API: what it is, for the OpenAPI document, and what it does. Both use the same schemas. */
export interface Endpoint {
  readonly method: "get" | "post" | "put";
  /** As Express writes it: `/api/plans/:id`. */
  readonly path: string;
  /** The same list as a table. */
  readonly csvPath?: string;
  readonly operation: ZodOpenApiOperationObject;
  handler(services: Services): RequestHandler;
}
