import { open } from "node:fs/promises";

/** The little of a file handle that a writer of frames needs, so that a test can give one whose disk is full. */
export interface AppendFile {
  write(bytes: Buffer, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

export type OpenAppendFile = (path: string) => Promise<AppendFile>;

/** Opens a file for writing at given positions and creates it when it is not there; never cuts what it holds. */
export const openAppendFile: OpenAppendFile = async (path) => {
  const handle = await open(path, "r+").catch(() => open(path, "wx+"));
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    truncate: (length) => handle.truncate(length),
    datasync: () => handle.datasync(),
    close: () => handle.close(),
  };
};
