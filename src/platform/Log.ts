import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * Fields that could name a person, show a secret, or (a plain document digest of a known form) be guessed back.
 * Nobody should log them; if somebody does, they do not reach the disk.
 */
const withheld = [
  "authorization",
  "passphrase",
  "privateKey",
  "salt",
  "sha256",
  "content",
  "email",
  "ip",
  "remoteAddress",
  "query",
];

/** One JSON object per line, times as RFC 3339, without process id and host name, which help nobody outside. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: withheld.flatMap((name) => [name, `*.${name}`]), censor: "[withheld]" },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
