import type { Draft } from "./Draft.ts";
import type { Row } from "./schema.ts";

/**
 * Puts in question what a key signed since it is said to be revoked and before anybody could know. The officer's key
 * may have been in other hands: its organisation must say of each act whether it stands by it.
 */
export async function questionActsOf(draft: Draft, key: Row<"keys">, revokedBy: string): Promise<void> {
  const { revokedSince, revokedIn } = key;
  if (revokedSince === null || revokedIn === null) return;
  for (const act of await draft.where("acts", { keyId: key.keyId })) {
    if (act.sequence >= revokedIn || act.time < revokedSince) continue;
    if ((await draft.find("questionedActs", act.sequence)) !== undefined) continue;
    const answer = await lastAnswer(draft, act);
    draft.put("questionedActs", {
      sequence: act.sequence,
      actHash: act.actHash,
      keyId: act.keyId,
      revokedBy,
      standing: answer?.standing ?? "questioned",
      standingBy: answer?.actHash ?? revokedBy,
    });
  }
}

/** Takes an organisation's word about its own act, if another key than the act's gives it. */
export async function answerFor(draft: Draft, statement: Row<"statements">): Promise<void> {
  const act = await actOf(draft, statement.about);
  if (act === undefined || !answers(statement, act)) return;
  const standing = standingOf(statement);
  const before = await draft.find("questionedActs", act.sequence);
  if (before === undefined && standing === "affirmed") return;
  draft.put("questionedActs", {
    sequence: act.sequence,
    actHash: act.actHash,
    keyId: act.keyId,
    revokedBy: before?.revokedBy ?? "",
    standing,
    standingBy: statement.actHash,
  });
}

async function lastAnswer(draft: Draft, act: Row<"acts">): Promise<{ standing: string; actHash: string } | undefined> {
  const statements = await draft.where("statements", { about: act.actHash });
  const last = statements.filter((statement) => answers(statement, act)).at(-1);
  return last && { standing: standingOf(last), actHash: last.actHash };
}

/** The key in question cannot clear itself. */
function answers(statement: Row<"statements">, act: Row<"acts">): boolean {
  return (
    statement.organisation === act.organisation &&
    statement.keyId !== act.keyId &&
    statement.kind !== "DocumentTakenDown"
  );
}

function standingOf(statement: Row<"statements">): "affirmed" | "disowned" {
  return statement.kind === "ActAffirmed" ? "affirmed" : "disowned";
}

async function actOf(draft: Draft, actHash: string): Promise<Row<"acts"> | undefined> {
  return (await draft.where("acts", { actHash }))[0];
}
