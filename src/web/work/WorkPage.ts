import type { Readable } from "node:stream";
import type { Session } from "../../accounts/Sessions.ts";
import type { FormWithFiles } from "../../http/readFiles.ts";
import type { PageModel } from "../page/PageModel.ts";
import type { WorkServices } from "./WorkServices.ts";

/** What a browser asks of a working page. */
export interface WorkRequest {
  /** Name and port by which the browser reached the service, one of its own. */
  readonly host: string;
  /** Of the address, by the names in its pattern. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What was typed; empty where a page is only looked at. */
  readonly form: URLSearchParams;
  /** Reads a form that brings files, which is sent to pages that ask for it here. */
  readonly readFiles: () => Promise<FormWithFiles>;
  /** The token of its cookie; whether it is any good is another question. */
  readonly token: string | undefined;
}

/** The same by somebody who is signed in. */
export interface SignedInRequest extends WorkRequest {
  readonly session: Session;
}

export type WorkAnswer =
  | { readonly json: object }
  /** Offered as a file and never shown in the page: a document may hold anything. */
  | { readonly document: Readable; readonly mediaType: string; readonly size: number; readonly title: string }
  | { readonly template: string; readonly model: PageModel; readonly status?: number }
  /** A look at another page, so that going back sends nothing twice. `token`: to keep, or null to forget. */
  | { readonly goTo: string; readonly token?: string | null };

type Answer<Asked> = (services: WorkServices, asked: Asked) => Promise<WorkAnswer>;

interface Methods<Asked> {
  /** As Express writes it. */
  readonly path: string;
  readonly get?: Answer<Asked>;
  readonly post?: Answer<Asked>;
}

/** A page that somebody works in: an address, what it shows and what it takes. */
export type WorkPage =
  ({ readonly isOpen: true } & Methods<WorkRequest>) | ({ readonly isOpen?: never } & Methods<SignedInRequest>);
