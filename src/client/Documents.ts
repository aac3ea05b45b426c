import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import type { DocumentReference } from "../domain/DocumentReference.ts";
import { type Hex, toHex } from "../domain/Hex.ts";
import { uploadAuthorization, uploadHash } from "../domain/uploadStatement.ts";
import type { ActKey } from "./ActKey.ts";
import { UploadedAnswer } from "./answers.ts";
import type { Reads } from "./Reads.ts";
import { ServiceDeceives } from "./ServiceDeceives.ts";
import { signedBy } from "./signActs.ts";
import type { Transport } from "./Transport.ts";

/** Seconds for which an upload is signed: enough for the bytes to start travelling. */
const VALID_SECONDS = 600;

/** Documents go up and come down as streams; their digest is taken here both times. */
export class Documents {
  readonly #transport: Transport;
  readonly #identity: () => Promise<LedgerIdentity>;
  readonly #now: () => Promise<number>;
  readonly #reads: Reads;

  /** @param now the ledger's time, UTC seconds: a sandbox has its own */
  constructor(transport: Transport, identity: () => Promise<LedgerIdentity>, now: () => Promise<number>, reads: Reads) {
    this.#transport = transport;
    this.#identity = identity;
    this.#now = now;
    this.#reads = reads;
  }

  /**
   * Uploads a document that the public may read, from a file or from memory.
   * @param source path, or the bytes
   * @return what a content lists it as
   */
  async upload(source: string | Uint8Array, mediaType: string, key: ActKey): Promise<DocumentReference> {
    const { sha256, size } = await measure(source);
    const stated = { sha256, size, mediaType, validUntil: (await this.#now()) + VALID_SECONDS };
    const signature = await signedBy(key, uploadHash(stated, await this.#identity()));
    const answer = await this.#transport.json("/api/documents", UploadedAnswer, {
      method: "PUT",
      ...bodyOf(source),
      headers: {
        "Content-Type": mediaType,
        "Counterfoil-Public": "yes",
        Authorization: uploadAuthorization({ ...stated, signer: key.signer, signature }),
      },
    });
    if (answer.sha256 !== sha256) throw new ServiceDeceives("The service took in another document than was sent.");
    return { sha256, mediaType, size };
  }

  /**
   * The document in that place among those that an act names, from 1. What comes is compared with `sha256`, from the
   * content, or with what the service says that the act names. The stream fails if it is another document.
   */
  async download(actHash: Hex, number: number, sha256?: Hex): Promise<AsyncIterable<Uint8Array>> {
    const expected = sha256 ?? (await this.#reads.act(actHash)).entry.documents[number - 1]?.digest;
    const response = await this.#transport.send(`/api/acts/${actHash}/documents/${number}`);
    return checked(response.body ?? Readable.from([]), expected);
  }
}

async function measure(source: string | Uint8Array): Promise<{ sha256: Hex; size: number }> {
  if (typeof source !== "string") return { sha256: await digestOf(Readable.from([source])), size: source.length };
  return { sha256: await digestOf(createReadStream(source)), size: (await stat(source)).size };
}

function bodyOf(source: string | Uint8Array): Pick<RequestInit, "body" | "duplex"> {
  if (typeof source !== "string") return { body: new Uint8Array(source) };
  return { body: Readable.toWeb(createReadStream(source)) as ReadableStream<Uint8Array>, duplex: "half" };
}

async function digestOf(bytes: AsyncIterable<Uint8Array>): Promise<Hex> {
  const hash = createHash("sha256");
  for await (const piece of bytes) hash.update(piece);
  return toHex(hash.digest());
}

async function* checked(bytes: AsyncIterable<Uint8Array>, expected: Hex | undefined): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
  if (toHex(hash.digest()) !== expected)
    throw new ServiceDeceives("The service sent another document than the act names.");
}
