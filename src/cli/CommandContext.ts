import { type Command, Option } from "commander";
import { type Config, readConfig } from "../platform/Config.ts";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";
import { Output } from "./Output.ts";

/** What every command is told before its own words. */
export interface CommonOptions {
  json?: boolean;
  data?: string;
  config?: string;
  service?: string;
}

/** What a command works with: how it prints, and what is configured. */
export interface CommandContext {
  readonly output: Output;
  readonly config: Config;
  /** A service elsewhere, instead of the data folder's own. */
  readonly service?: string;
}

/** The options that every command takes. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option("--json", "print one JSON object as the last line of standard output"))
    .addOption(new Option("--data <folder>", "the data folder (else COUNTERFOIL_DATA, else ./data)"))
    .addOption(new Option("--config <file>", "a configuration file in JSON"));
}

/** The options of commands that speak with a service, which may run on another machine. */
export function withServiceOptions(command: Command): Command {
  return withCommonOptions(command).addOption(
    new Option(
      "--service <url>",
      "a service elsewhere (else COUNTERFOIL_SERVICE, else the data folder's own)",
    ).argParser(serviceAddress),
  );
}

/** @throws ConfigInvalid naming every wrong setting @throws CommandFailure for what is no address of a service */
export function contextOf(options: CommonOptions): CommandContext {
  const { data, json, config, service = process.env["COUNTERFOIL_SERVICE"] } = options;
  const environment = data === undefined ? process.env : { ...process.env, COUNTERFOIL_DATA: data };
  return {
    output: new Output(json === true),
    config: readConfig(environment, config),
    ...(service ? { service: serviceAddress(service) } : {}),
  };
}

function serviceAddress(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === "https:" || url?.protocol === "http:") return text;
  throw new CommandFailure(`"${text}" is no address of a service, such as https://records.example.`, EXIT.usage);
}
