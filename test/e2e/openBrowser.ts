import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A real browser, or undefined where the machine has none: then whoever asks skips, and says so. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) return undefined;
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
