import { z } from "zod";
import type { AuditReads } from "../../audit/AuditReads.ts";
import { Problem } from "../../problems/Problem.ts";

const Refusal = z.object({ values: z.record(z.string(), z.unknown()) });
const actHash = z.string().regex(/^0x[0-9a-f]{64}$/);

/** An act that a refusal names by its hash, as people know it. */
interface NamedAct {
  readonly value: string;
  readonly sequence: number;
  readonly actHash: string;
  readonly description: string;
}

/**
 * A refusal with what each act is that it names by hash, among its members: whoever was refused has to read it now.
 * Where nothing can be read, the refusal is the same without.
 */
export async function withActsNamed(problem: Problem, audit: Pick<AuditReads, "act">): Promise<Problem> {
  const acts = await actsIn(problem, audit).catch(() => []);
  if (acts.length === 0) return problem;
  const { type, message, members, headers } = problem;
  return new Problem(type, message, { headers, members: { ...members, acts } });
}

async function actsIn({ members }: Problem, audit: Pick<AuditReads, "act">): Promise<NamedAct[]> {
  const { values = {} } = Refusal.safeParse(members).data ?? {};
  const found = await Promise.all(
    Object.entries(values).map(async ([value, hash]): Promise<NamedAct[]> => {
      const named = actHash.safeParse(hash).data;
      const entry = named === undefined ? undefined : (await audit.act(named))?.entry;
      if (entry === undefined) return [];
      return [{ value, sequence: entry.sequence, actHash: entry.actHash, description: entry.description }];
    }),
  );
  return found.flat();
}
