import { writeFileSync } from "node:fs";
import { ALL_CODELISTS } from "../test/domain/codelists/allCodelists.ts";
import { contentsPage } from "../test/domain/contentsPage.ts";

writeFileSync(new URL("../docs/contents.md", import.meta.url), contentsPage(ALL_CODELISTS));
