// Bundles what browsers load to sign, so that the first start has it at hand.
import { bundledScript } from "../src/web/browser/bundledScript.ts";

await bundledScript("sign");
