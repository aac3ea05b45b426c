import type { Page } from "playwright-core";
import { z } from "zod";

/** Words that a page breaks in the middle; hashes, code and addresses may break, and words at their hyphens. */
export async function brokenWordsOn(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(() => {
    const broken = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(".cf-hash, code, pre, script, .govuk-visually-hidden")) continue;
      for (const { index, 0: word } of node.data.matchAll(/[\\p{L}\\p{N}]{2,}/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push(word);
      }
    }
    return broken;
  })()`);
  return z.array(z.string()).parse(found);
}
