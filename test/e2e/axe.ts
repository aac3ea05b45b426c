import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { z } from "zod";

const Violations = z.array(
  z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** To be evaluated on a page: under its policy a script tag would be refused. */
export const axeSource = () => readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe says against a page. */
export async function violationsOn(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate("axe.run().then(({ violations }) => violations)");
  return Violations.parse(found).map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ""}`);
}

/** Elements that stick out of the page, unless they move inside a frame of their own. */
export async function sidewaysOn(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  })()`);
  return z.array(z.string()).parse(found);
}
