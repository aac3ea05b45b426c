// Bundles what browsers load to sign, so that the first start has it at hand. With --digests it says what each script
// is, so that somebody with the same release can compare what a service gives out.
import { createHash } from "node:crypto";
import { bundledScript, SCRIPTS } from "../src/web/browser/bundledScript.ts";
import { caseFilePage } from "../src/web/browser/caseFilePage.ts";

const given = SCRIPTS.map((name) => ({ name: `${name}.js`, make: () => bundledScript(name) }));
const page = { name: "check-case-file.html", make: async () => Buffer.from(await caseFilePage()) };
for (const { name, make } of [...given, page]) {
  const digest = createHash("sha256")
    .update(await make())
    .digest("hex");
  if (process.argv.includes("--digests"))
    console.log(`${digest}  /assets/${name.replace(".", `.${digest.slice(0, 12)}.`)}`);
}
