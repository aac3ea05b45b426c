/** Where the service gets the time from, in whole UTC seconds. Tests and a sandbox bring their own. */
export interface Clock {
  now(): number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Math.floor(Date.now() / 1000) };
