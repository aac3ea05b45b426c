import { writeFileSync } from "node:fs";
import { ALL_CODELISTS } from "./codelists/allCodelists.ts";
import { contentsPage } from "./contentsPage.ts";

writeFileSync(new URL("../../docs/contents.md", import.meta.url), contentsPage(ALL_CODELISTS));
