// Bundles what browsers load to sign, so that the first start has it at hand. With --digests it says what each script
// is, so that somebody with the same release can compare what a service gives out.
import { createHash } from "node:crypto";
import { bundledScript, SCRIPTS } from "../src/web/browser/bundledScript.ts";

for (const name of SCRIPTS) {
  const digest = createHash("sha256")
    .update(await bundledScript(name))
    .digest("hex");
  if (process.argv.includes("--digests")) console.log(`${digest}  /assets/${name}.${digest.slice(0, 12)}.js`);
}
