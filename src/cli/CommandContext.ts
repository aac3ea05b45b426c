import { Option, type Command } from "commander";
import { readConfig, type Config } from "../platform/Config.ts";
import { Output } from "./Output.ts";

/** What every command is told before its own words. */
export interface CommonOptions {
  json?: boolean;
  data?: string;
  config?: string;
}

/** What a command works with: how it prints, and what is configured. */
export interface CommandContext {
  readonly output: Output;
  readonly config: Config;
}

/** The options that every command takes. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option("--json", "print one JSON object as the last line of standard output"))
    .addOption(new Option("--data <folder>", "the data folder (else COUNTERFOIL_DATA, else ./data)"))
    .addOption(new Option("--config <file>", "a configuration file in JSON"));
}

/** @throws ConfigInvalid naming every wrong setting */
export function contextOf(options: CommonOptions): CommandContext {
  const environment = options.data === undefined ? process.env : { ...process.env, COUNTERFOIL_DATA: options.data };
  return { output: new Output(options.json === true), config: readConfig(environment, options.config) };
}
