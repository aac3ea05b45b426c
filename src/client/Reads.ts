import type { z } from "zod";
import { contentDigest } from "../domain/content/contentDigest.ts";
import { type RedactedContent, redactedContentSchema } from "../domain/content/RedactedContent.ts";
import { verifyRedacted } from "../domain/content/verifyRedacted.ts";
import type { Hex } from "../domain/Hex.ts";
import { ActAnswer, AnyItem, ContentAnswer, HistoryAnswer, pageAnswer } from "./answers.ts";
import { ServiceDeceives } from "./ServiceDeceives.ts";
import type { Transport } from "./Transport.ts";

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface HistoryWish {
  /** RFC 3339, or a date alone for the end of that London day. */
  readonly asAt?: string;
  /** By the day things happened instead of when they were recorded. */
  readonly effective?: boolean;
}

/** What goes into a case file: JSON pointers into contents, and whether documents do. */
export interface CaseFileQuery {
  readonly show?: readonly string[];
  readonly hide?: readonly string[];
  readonly documents?: boolean;
}

/** A content that has its digest: whole, or with parts covered. */
export type CheckedContent = { readonly content: unknown; readonly salt: Hex } | { readonly redacted: RedactedContent };

/** What can be read of a service. Reads are convenient and prove nothing, but for contents, whose digest is checked. */
export class Reads {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Any path below /api, as the OpenAPI document describes it. */
  get<Answer extends z.ZodType>(path: string, answer: Answer, query: Query = {}): Promise<z.output<Answer>> {
    return this.#transport.json(withQuery(`/api/${path}`, query), answer);
  }

  /** Whether there is something to read at a path below /api. */
  async has(path: string): Promise<boolean> {
    return (await this.#transport.jsonIfThere(`/api/${path}`, AnyItem)) !== undefined;
  }

  /** All items of a list, page by page as they are taken. */
  async *list<Item extends z.ZodType = typeof AnyItem>(
    path: string,
    query: Query = {},
    item?: Item,
  ): AsyncGenerator<z.output<Item>> {
    const page = pageAnswer(item ?? AnyItem);
    let cursor: string | undefined;
    do {
      const { items, next } = await this.get(path, page, { limit: 100, ...query, cursor });
      yield* items as z.output<Item>[];
      cursor = next ?? undefined;
    } while (cursor !== undefined);
  }

  /** A procurement's case file, as its canonical text. What it says is for `verify` to judge. */
  async caseFile(id: string, { show = [], hide = [], documents = false }: CaseFileQuery = {}): Promise<string> {
    const query = new URLSearchParams(documents ? { documents: "true" } : {});
    for (const pointer of show) query.append("show", pointer);
    for (const pointer of hide) query.append("hide", pointer);
    const path = `/api/procurements/${encodeURIComponent(id)}/case-file`;
    return (await this.#transport.send(query.size === 0 ? path : `${path}?${query.toString()}`)).text();
  }

  /** Of a procurement, by id or OCID. */
  procurementHistory(id: string, wish: HistoryWish = {}): Promise<HistoryAnswer> {
    return this.#history(`procurements/${encodeURIComponent(id)}/history`, wish);
  }

  /** Of an outside publication, by OCID. */
  evidenceHistory(ocid: string, wish: HistoryWish = {}): Promise<HistoryAnswer> {
    return this.#history(`evidence/${encodeURIComponent(ocid)}/history`, wish);
  }

  act(hash: Hex): Promise<ActAnswer> {
    return this.get(`acts/${hash}`, ActAnswer);
  }

  /** @throws ServiceDeceives if what comes has another digest */
  async content(digest: Hex): Promise<CheckedContent> {
    const { content, salt, redacted } = await this.get(`content/${digest}`, ContentAnswer);
    if (redacted === undefined && salt !== undefined) {
      if (contentDigest(content, salt) === digest) return { content, salt };
      throw new ServiceDeceives(`The service gives another content than ${digest}.`);
    }
    const parts = redactedContentSchema.parse(redacted) as RedactedContent;
    const problem = verifyRedacted(parts, digest);
    if (problem === undefined) return { redacted: parts };
    throw new ServiceDeceives(`The service gives another content than ${digest}: ${problem.message}.`);
  }

  #history(path: string, { asAt, effective }: HistoryWish): Promise<HistoryAnswer> {
    return this.get(path, HistoryAnswer, { "as-at": asAt, effective });
  }
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
