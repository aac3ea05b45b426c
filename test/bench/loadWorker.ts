import type { LoadAnswer, LoadOrder } from "./load.ts";
import { LoadClient } from "./loadClient.ts";

// A process of its own with some of the clients; the order comes from the process that measures.
process.once("message", (order: LoadOrder) => void work(order));

async function work(order: LoadOrder): Promise<void> {
  const clients = await Promise.all(order.requests.map(() => LoadClient.open(order.host, order.port)));
  process.send?.("ready");
  await new Promise((resolve) => process.once("message", resolve));
  const answer: LoadAnswer = { milliseconds: [], statuses: {} };
  const until = order.seconds === undefined ? Infinity : performance.now() + order.seconds * 1000;
  await Promise.all(clients.map((client, index) => sendAll(client, order.requests[index] ?? [], until, answer)));
  for (const client of clients) client.close();
  process.send?.(answer, () => process.disconnect());
}

/** One request after the other; over again as long as there is time, where a time is given. */
async function sendAll(client: LoadClient, requests: readonly string[], until: number, answer: LoadAnswer) {
  do {
    for (const request of requests) {
      const begun = performance.now();
      const status = await client.send(request);
      answer.milliseconds.push(performance.now() - begun);
      answer.statuses[status] = (answer.statuses[status] ?? 0) + 1;
      if (performance.now() > until) return;
    }
  } while (until !== Infinity);
}
