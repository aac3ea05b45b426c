import { type AppendFile, type OpenAppendFile, openAppendFile } from "../../src/platform/frames/AppendFile.ts";

export type Operation = "write" | "datasync" | "truncate";
/** "dies": the process gets no further, and what it was writing may be there in part. */
type Failure = (operation: Operation, path: string) => "ENOSPC" | "EIO" | "dies" | null;

/**
 * Files on a disk that fails on demand. As on a real disk, a refused write may have written a part, and what a failed
 * flush held back may be there or not.
 */
export class FailingFiles {
  /** Asked before every operation. */
  failure: Failure = () => null;
  readonly calls: { operation: Operation; path: string }[] = [];

  readonly #opened: AppendFile[] = [];

  /** Closes what a process that died has left open. */
  async closeAll(): Promise<void> {
    for (const file of this.#opened) await file.close().catch(() => undefined);
  }

  readonly open: OpenAppendFile = async (path) => {
    const file = await openAppendFile(path);
    this.#opened.push(file);
    const checked = async <Result>(
      operation: Operation,
      run: () => Promise<Result>,
      partly?: () => Promise<unknown>,
    ) => {
      this.calls.push({ operation, path });
      const code = this.failure(operation, path);
      if (code === null) return run();
      await partly?.();
      if (code === "dies") await new Promise(() => undefined);
      throw Object.assign(new Error(`${code}: made to fail`), { code });
    };
    const failing: AppendFile = {
      write: (bytes, position) => {
        const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
        return checked(
          "write",
          () => file.write(bytes, position),
          () => file.write(half, position),
        );
      },
      truncate: (length) => checked("truncate", () => file.truncate(length)),
      datasync: () => checked("datasync", () => file.datasync()),
      close: () => file.close(),
    };
    return failing;
  };
}
