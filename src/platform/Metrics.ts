import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the service counts about itself, for Prometheus. Labels are routes and codes, never values that people typed. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Counter({
    name: "counterfoil_http_requests_total",
    help: "Requests answered",
    labelNames: ["route", "status"],
    registers: [this.registry],
  });
  readonly duration = new Histogram({
    name: "counterfoil_http_request_duration_seconds",
    help: "Seconds from the request to the end of its answer",
    labelNames: ["route"],
    buckets: seconds,
    registers: [this.registry],
  });
  readonly answersFromMemory = new Counter({
    name: "counterfoil_http_answers_from_memory_total",
    help: "Reads answered without working them out again",
    registers: [this.registry],
  });
  readonly acts = new Counter({
    name: "counterfoil_acts_total",
    help: "Acts submitted over HTTP, by kind and outcome",
    labelNames: ["kind", "outcome"],
    registers: [this.registry],
  });
  readonly ledgerCount = new Gauge({
    name: "counterfoil_ledger_acts",
    help: "Acts on the ledger",
    registers: [this.registry],
  });
  readonly projectionLag = new Gauge({
    name: "counterfoil_projection_lag_acts",
    help: "Acts on the ledger that the projection does not show yet",
    registers: [this.registry],
  });

  constructor(options: { process: boolean } = { process: true }) {
    if (options.process) collectDefaultMetrics({ register: this.registry });
  }
}
