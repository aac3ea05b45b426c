import type { IncomingMessage } from "node:http";

/**
 * Reads on without keeping anything, so that a client that is still sending hears why it is refused: closing a
 * connection with unread bytes resets it, and the answer is lost on the way. Not for longer than a second.
 */
export function drain(request: IncomingMessage, milliseconds = 1000): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    request.once("close", done).once("end", done).resume();
    function done(): void {
      clearTimeout(timer);
      resolve();
    }
  });
}
