/** Where the service gets the time from, in whole UTC seconds. Tests and a sandbox bring their own. */
export interface Clock {
  now(): number;
}
