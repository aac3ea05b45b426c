import { config } from "zod";

/* Schemas would make code from text, which the pages' policy forbids. The bundler puts this before all. */
config({ jitless: true });
