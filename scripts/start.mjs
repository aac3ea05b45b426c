// `npm start`: sets up, founds a sandbox on the embedded ledger, fills it with the demonstration and serves it.
import { runCounterfoil } from "./run-counterfoil.mjs";
import { setUp } from "./setup.mjs";

await setUp({ toRun: true });
runCounterfoil(["demo", ...process.argv.slice(2)]);
