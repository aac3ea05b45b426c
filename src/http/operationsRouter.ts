import { Router } from "express";
import type { Services } from "./services.ts";

/** What operators and their machines ask: is it alive, may it get requests, how is it doing. */
export function operationsRouter(services: Services): Router {
  const router = Router();
  router.get("/health", (_request, response) => {
    response.locals["route"] = "/health";
    response.set("Cache-Control", "no-store").json({ status: "alive" });
  });
  router.get("/ready", (_request, response) => {
    response.locals["route"] = "/ready";
    const { ready, reasons } = services.readiness();
    response
      .set("Cache-Control", "no-store")
      .status(ready ? 200 : 503)
      .json({ status: ready ? "ready" : "not ready", reasons });
  });
  router.get("/metrics", async (_request, response) => {
    response.locals["route"] = "/metrics";
    await measure(services);
    response.type(services.metrics.registry.contentType).send(await services.metrics.registry.metrics());
  });
  return router;
}

async function measure({ audit, ledger, metrics }: Services): Promise<void> {
  const { sequence } = ledger.head();
  const projected = await audit.head().catch(() => undefined); // nothing can be read: all of it is behind
  metrics.ledgerCount.set(sequence);
  metrics.projectionLag.set(sequence - (projected?.sequence ?? 0));
}
