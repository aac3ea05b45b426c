#!/usr/bin/env node
// The command `counterfoil`: sets up where needed (silent when there is nothing to do), then runs src/main.ts.
import { runCounterfoil } from "./run-counterfoil.mjs";
import { setUp } from "./setup.mjs";

await setUp({ toRun: true });
runCounterfoil(process.argv.slice(2));
