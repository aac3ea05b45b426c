import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { Problem } from "../problems/Problem.ts";

interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** seconds that a request may take to arrive whole: a document of 50 MiB over a slow line */
  readonly arrivalSeconds?: number;
  /** seconds for the headers alone */
  readonly headerSeconds?: number;
}

/** A service that listens. */
export interface Listening {
  readonly url: string;
  readonly server: Server;
  /**
   * Takes no new connections, lets requests in flight end, and after so many seconds cuts those that have not.
   * True when none had to be cut.
   */
  close(graceSeconds: number): Promise<boolean>;
}

/** Listens at a port; 0 takes a free one. @throws if the port is taken */
export async function listen(app: RequestListener, options: ListenOptions): Promise<Listening> {
  const [headers, arrival] = [options.headerSeconds ?? 10, options.arrivalSeconds ?? 300];
  const server = createServer(
    {
      headersTimeout: headers * 1000,
      requestTimeout: arrival * 1000,
      connectionsCheckingInterval: Math.min(2000, headers * 1000),
      keepAliveTimeout: 65_000, // longer than the minute after which proxies close theirs
      requireHostHeader: false, // a request without one is refused like all others, in problem details
    },
    app,
  );
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => answerRaw(socket, problemOf(error)));
  server.on("connect", (_request, socket) => answerRaw(socket, noTunnel()));
  server.on("checkExpectation", (_request, response) => {
    const problem = new Problem("expectation-unmet", "Only Expect: 100-continue is understood. Leave the header out.");
    response.writeHead(problem.status, { "Content-Type": "application/problem+json", Connection: "close" });
    response.end(JSON.stringify(problem));
  });
  server.listen(options.port, options.host);
  await once(server, "listening"); // rejects with what "error" says
  return { url: urlOf(server, options.host), server, close: (graceSeconds) => close(server, graceSeconds) };
}

/** Before there is a request there is no app to answer it. */
function problemOf({ code }: NodeJS.ErrnoException): Problem {
  if (code === "HPE_HEADER_OVERFLOW")
    return new Problem("headers-too-large", "Address and headers have more than 16 KiB. Put long texts into a body.");
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return new Problem("request-too-slow", "The request did not come whole in time. Send it again, in one go.");
  return new Problem("request-unreadable", "This is no HTTP/1.1 request. Check the client, or the proxy in between.");
}

function noTunnel(): Problem {
  return new Problem("method-not-allowed", "This is no proxy: CONNECT is not taken.", {
    headers: { Allow: "GET, HEAD" },
  });
}

function answerRaw(socket: Duplex, problem: Problem): void {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.type}`,
    "Content-Type: application/problem+json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(problem.headers).map(([name, value]) => `${name}: ${value}`),
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

async function close(server: Server, graceSeconds: number): Promise<boolean> {
  const closed = once(server, "close");
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  server.close();
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  let cut = false;
  const end = setTimeout(() => {
    cut = true;
    server.closeAllConnections();
  }, graceSeconds * 1000);
  await closed;
  clearInterval(idle);
  clearTimeout(end);
  return !cut;
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
