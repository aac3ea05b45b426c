import { connect, type Socket } from "node:net";

/** One connection that is kept alive, and as cheap as it can be: what is measured is the service, not its client. */
export class LoadClient {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #answered: ((status: number) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket.setNoDelay(true);
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("error", (error) => this.#failed?.(error));
    socket.on("close", () => this.#failed?.(new Error("The service closed the connection.")));
  }

  static open(host: string, port: number): Promise<LoadClient> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, host, () => resolve(new LoadClient(socket)));
      socket.once("error", reject);
    });
  }

  /** Sends a whole HTTP/1.1 request and gives the status once its answer has come whole. */
  send(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.#received.toString("latin1", 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) return this.#failed?.(new Error(`An answer without a length: ${head}`));
    if (this.#received.length < end + 4 + length) return;
    this.#received = this.#received.subarray(end + 4 + length);
    this.#answered?.(Number(head.slice(9, 12)));
  }
}
