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
  const server = createServer({ headersTimeout: 10_000, requestTimeout: (options.arrivalSeconds ?? 300) * 1000 }, app);
  server.keepAliveTimeout = 65_000; // longer than the minute after which proxies close theirs
  server.on("clientError", refuseUnreadable);
  server.listen(options.port, options.host);
  await once(server, "listening"); // rejects with what "error" says
  return { url: urlOf(server, options.host), server, close: (graceSeconds) => close(server, graceSeconds) };
}

/** Before there is a request there is no app to answer it. */
function refuseUnreadable(_error: Error, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy();
  const detail = "This is no HTTP/1.1 request, or its headers are too long, or it did not come whole in time.";
  const body = JSON.stringify(new Problem("request-unreadable", detail));
  const head = `Content-Type: application/problem+json\r\nContent-Length: ${body.length}\r\nConnection: close`;
  socket.end(`HTTP/1.1 400 Bad Request\r\n${head}\r\n\r\n${body}`);
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
