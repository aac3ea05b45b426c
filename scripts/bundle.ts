// Bundles what browsers load to sign, so that the first start has it at hand.
import { bundledScript, SCRIPTS } from "../src/web/browser/bundledScript.ts";

await Promise.all(SCRIPTS.map((name) => bundledScript(name)));
