/** What a walk over all pages met. */
export interface Walk {
  readonly pages: number;
  /** The HTML of each page, by its address. */
  readonly read: ReadonlyMap<string, string>;
  /** Addresses that do not answer, places on pages that are not there, links to other servers. */
  readonly broken: readonly string[];
}

/** Follows every link of every page from `/` on, also to the API, to documents and to places within pages. */
export async function followLinks(url: string): Promise<Walk> {
  const read = new Map<string, string>();
  const broken = new Set<string>();
  const waiting = ["/"];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const link of linksOf(await textOf(url, from, read, broken))) {
      if (!link.startsWith("/")) broken.add(`${from} leads outside: ${link}`);
      const [path = "/", place] = link.split("#");
      if (!read.has(path) && isPage(path)) waiting.push(path);
      const text = await textOf(url, path, read, broken);
      if (place !== undefined && !text.includes(`id="${place}"`)) broken.add(`${from}: there is no place ${link}`);
    }
  }
  const pages = new Map([...read].filter(([path]) => isPage(path)));
  return { pages: pages.size, read: pages, broken: [...broken] };
}

async function textOf(url: string, path: string, read: Map<string, string>, broken: Set<string>): Promise<string> {
  const known = read.get(path);
  if (known !== undefined) return known;
  const response = await fetch(url + path, { headers: { Accept: "text/html,*/*;q=0.8" } });
  const text = await response.text();
  if (response.status !== 200) broken.add(`${path}: ${response.status}`);
  read.set(path, isPage(path) ? text : "");
  return read.get(path) ?? "";
}

/** Links of a page; those to the page itself with another query, or to a place on it, are tried by other tests. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/\shref="([^"]+)"/g)]
    .map(([, link]) => (link ?? "").replaceAll("&amp;", "&"))
    .filter((link) => !link.startsWith("?") && !link.startsWith("#"));
}

function isPage(path: string): boolean {
  return !/^\/(?:api|assets|problems|openapi)/.test(path);
}
