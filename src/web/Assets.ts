import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import type { Request, RequestHandler } from "express";
import { bundledScript, SCRIPTS } from "./browser/bundledScript.ts";
import { caseFilePage } from "./browser/caseFilePage.ts";
import { compileStylesheet } from "./stylesheet/compileStylesheet.ts";

const require = createRequire(import.meta.url);
const GOVUK_SCRIPT = require.resolve("govuk-frontend/dist/govuk/govuk-frontend.min.js");

/** As small as it gets: browsers keep it for ever. */
const smallest = promisify<Uint8Array, Uint8Array>(brotliCompress);

interface Asset {
  readonly body: Uint8Array;
  readonly type: string;
  /** The same in fewer bytes, made once, when it is first asked for. */
  readonly compressed: () => Promise<Uint8Array>;
}

/** Style sheet, scripts and icon. Each has its digest in its name, so browsers may keep it for ever. */
export class Assets {
  readonly #byPath = new Map<string, Asset>();
  readonly #paths = new Map<string, string>();

  static async load(): Promise<Assets> {
    const assets = new Assets();
    const frontend = assets.#add("govuk-frontend.min.js", await readFile(GOVUK_SCRIPT), "text/javascript");
    const start = await readFile(new URL("assets/start.js", import.meta.url), "utf8");
    const linked = start.replace("/assets/govuk-frontend.min.js", frontend);
    assets.#add("start.js", Buffer.from(linked), "text/javascript");
    assets.#add("copy.js", await readFile(new URL("assets/copy.js", import.meta.url)), "text/javascript");
    for (const name of SCRIPTS) assets.#add(`${name}.js`, await bundledScript(name), "text/javascript");
    assets.#add("check-case-file.html", Buffer.from(await caseFilePage()), "text/html");
    assets.#add("counterfoil.css", Buffer.from(await compileStylesheet()), "text/css");
    assets.#add("counterfoil.svg", await readFile(new URL("assets/counterfoil.svg", import.meta.url)), "image/svg+xml");
    return assets;
  }

  /** Where an asset is served. @throws Error if there is none of that name, which is a mistake of a template */
  path(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`There is no asset "${name}".`);
    return path;
  }

  readonly handler: RequestHandler = (request, response, next) => {
    const asset = request.method === "GET" || request.method === "HEAD" ? this.#byPath.get(request.path) : undefined;
    if (asset === undefined) return next();
    response.locals["route"] = "/assets";
    response.set({
      "Content-Type": `${asset.type}; charset=utf-8`,
      "Cache-Control": "public, max-age=31536000, immutable",
      // a page that is taken away, and works without this service
      ...(asset.type === "text/html" ? { "Content-Disposition": "attachment" } : {}),
    });
    if (!takesBrotli(request)) return void response.end(asset.body);
    response.set({ "Content-Encoding": "br", Vary: "Accept-Encoding" });
    asset.compressed().then((body) => response.end(body), next);
  };

  #add(name: string, body: Uint8Array, type: string): string {
    const digest = createHash("sha256").update(body).digest("hex").slice(0, 12);
    const path = `/assets/${name.replace(".", `.${digest}.`)}`;
    let compressed: Promise<Uint8Array> | undefined;
    this.#byPath.set(path, { body, type, compressed: () => (compressed ??= smallest(body)) });
    this.#paths.set(name, path);
    return path;
  }
}

function takesBrotli({ headers }: Request): boolean {
  return /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers["accept-encoding"] ?? ""));
}
