import type { BenchFolders } from "./support/BenchFolders.ts";

/** One line of `npm run bench`. */
export interface MeasureLine {
  readonly measure: string;
  readonly ours: number;
  readonly anchor: number;
  readonly anchorName: string;
  /** ours / anchor */
  readonly ratio: number;
  readonly unit: string;
}

/** What a measure may use. */
export interface BenchTools {
  /** Data folders with many acts, made when first asked for. */
  readonly folders: BenchFolders;
  /** Says what is going on, to people. */
  readonly say: (line: string) => void;
}

export interface Measure {
  /** The lines that `run` gives. */
  readonly names: readonly string[];
  run(tools: BenchTools): Promise<MeasureLine[]>;
}

/** A line with its ratio, in figures that a reader can take in. */
export function line(measure: string, unit: string, ours: number, anchor: number, anchorName: string): MeasureLine {
  return { measure, ours: rounded(ours), anchor: rounded(anchor), anchorName, ratio: rounded(ours / anchor), unit };
}

function rounded(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 6 : 4));
}
