import { MAX_DEPTH, MAX_LEAVES } from "./contentLimits.ts";
import { type Path, pathText } from "./Path.ts";

/** Why a list of places is not the list of some content's leaves. */
export interface LeavesProblem {
  readonly code: "no-leaves" | "too-many-leaves" | "too-deep" | "bad-segment" | "order" | "prefix" | "mixed" | "gap";
  readonly message: string;
}

/**
 * Whether places are those of a content, all of them, each once. An author could commit to one field twice and show
 * the one that suits; what passes here has one place for each value, in the one order that there is.
 * It is enough to compare neighbours: a container that were opened again would break the order.
 */
export function leavesProblem(paths: readonly Path[]): LeavesProblem | undefined {
  if (paths.length === 0) return problem("no-leaves", "a content has at least one value", []);
  if (paths.length > MAX_LEAVES) return problem("too-many-leaves", `a content has at most ${MAX_LEAVES} values`, []);
  for (const [index, path] of paths.entries()) {
    const found = pathProblem(path) ?? neighbourProblem(paths[index - 1], path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pathProblem(path: Path): LeavesProblem | undefined {
  if (path.length > MAX_DEPTH) return problem("too-deep", `a content has at most ${MAX_DEPTH} levels`, path);
  return path.every(isSegment)
    ? undefined
    : problem("bad-segment", "a key is well-formed text, an index 0, 1, 2, …", path);
}

function isSegment(segment: unknown): boolean {
  if (typeof segment === "string") return segment.isWellFormed();
  return Number.isSafeInteger(segment) && !Object.is(segment, -0) && Number(segment) >= 0;
}

function neighbourProblem(before: Path | undefined, path: Path): LeavesProblem | undefined {
  const shared = before === undefined ? 0 : commonLength(before, path);
  if (before !== undefined) {
    if (shared === before.length || shared === path.length) {
      return problem(
        "prefix",
        `${pathText(before)} is a value, so nothing can stand in it or beside it in its place`,
        path,
      );
    }
    const found = siblingProblem(before[shared], path[shared], path);
    if (found !== undefined) return found;
  }
  const opened = path.slice(before === undefined ? 0 : shared + 1);
  const starts = opened.every((segment) => typeof segment === "string" || segment === 0);
  return starts ? undefined : problem("gap", "an array's first place is 0", path);
}

function siblingProblem(before: unknown, after: unknown, path: Path): LeavesProblem | undefined {
  if (typeof before === "number" && typeof after === "number") {
    return after === before + 1 ? undefined : problem("gap", "an array's places follow one another", path);
  }
  if (typeof before === "string" && typeof after === "string") {
    return before < after ? undefined : problem("order", "keys stand in the order of their UTF-16 code units", path);
  }
  return problem("mixed", "one container cannot have both keys and indices", path);
}

function commonLength(a: Path, b: Path): number {
  const end = Math.min(a.length, b.length);
  for (let index = 0; index < end; index += 1) if (a[index] !== b[index]) return index;
  return end;
}

function problem(code: LeavesProblem["code"], rule: string, path: Path): LeavesProblem {
  return { code, message: `${rule} (at ${JSON.stringify(path).slice(0, 200)})` };
}
