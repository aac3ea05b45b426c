/** Two clocks of the machine: the wall's (may be set, may lie) and one that only ever runs on. Both in milliseconds. */
export interface MachineClock {
  wall(): number;
  monotonic(): number;
}

export const systemClock: MachineClock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
};
