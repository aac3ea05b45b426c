import { type AppendFile, openAppendFile, type OpenAppendFile } from "../../src/platform/frames/AppendFile.ts";

export type Operation = "write" | "datasync" | "truncate";
type Failure = (operation: Operation, path: string) => "ENOSPC" | "EIO" | null;

/**
 * Files on a disk that fails on demand. As on a real disk, a refused write may have written a part, and what a failed
 * flush held back may be there or not.
 */
export class FailingFiles {
  /** Asked before every operation. */
  failure: Failure = () => null;
  readonly calls: { operation: Operation; path: string }[] = [];

  readonly open: OpenAppendFile = async (path) => {
    const file = await openAppendFile(path);
    const checked = async <Result>(
      operation: Operation,
      run: () => Promise<Result>,
      partly?: () => Promise<unknown>,
    ) => {
      this.calls.push({ operation, path });
      const code = this.failure(operation, path);
      if (code === null) return run();
      await partly?.();
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
