import type { Draft } from "../Draft.ts";
import type { Row } from "../schema.ts";

type Standing = "good" | "questioned" | "affirmed" | "disowned";

/**
 * Puts in question what a key signed since it is said to be revoked and before anybody could know. The officer's key
 * may have been in other hands: its organisation must say of each act whether it stands by it. Later acts first, since
 * a word about an earlier act counts only while it is in no question itself.
 */
export async function questionActsOf(draft: Draft, key: Row<"keys">): Promise<void> {
  if (key.revokedSince === null || key.revokedIn === null) return;
  for (const act of (await draft.where("acts", { keyId: key.keyId })).reverse()) {
    if (isQuestionedBy(key, act)) await judge(draft, act);
  }
}

/** Takes an organisation's word about its own act. */
export async function answerFor(draft: Draft, statement: Row<"statements">): Promise<void> {
  const act = await actCalled(draft, statement.about);
  if (act !== undefined) await judge(draft, act);
}

/** How far an act can be relied on now; where it is a word about an earlier act, that one's standing follows. */
async function judge(draft: Draft, act: Row<"acts">): Promise<void> {
  const key = await draft.find("keys", act.keyId);
  const isQuestioned = key !== undefined && isQuestionedBy(key, act);
  const word = await lastWord(draft, act);
  const before = await draft.find("questionedActs", act.sequence);
  const standing = standingOf(isQuestioned, word);
  if (before === undefined && standing === "good") return;
  const { sequence, actHash, keyId } = act;
  const revokedBy = (isQuestioned ? key.revokedBy : null) ?? before?.revokedBy ?? "";
  draft.put("questionedActs", {
    sequence,
    actHash,
    keyId,
    revokedBy,
    standing,
    standingBy: word?.actHash ?? revokedBy,
  });
  const [statement] = await draft.where("statements", { sequence });
  if (statement !== undefined) await answerFor(draft, statement);
}

function isQuestionedBy({ revokedSince, revokedIn }: Row<"keys">, act: Row<"acts">): boolean {
  return revokedSince !== null && revokedIn !== null && act.sequence < revokedIn && act.time >= revokedSince;
}

function standingOf(isQuestioned: boolean, word: Row<"statements"> | undefined): Standing {
  if (word?.kind === "ActDisowned") return "disowned";
  if (!isQuestioned) return "good"; // affirming what nobody questions changes nothing
  return word === undefined ? "questioned" : "affirmed";
}

/** The key in question cannot clear itself, nor can a word that is questioned or disowned itself. */
async function lastWord(draft: Draft, act: Row<"acts">): Promise<Row<"statements"> | undefined> {
  const statements = await draft.where("statements", { about: act.actHash });
  for (const statement of statements.reverse()) {
    const isOwn = statement.organisation === act.organisation && statement.keyId !== act.keyId;
    const isWord = statement.kind !== "DocumentTakenDown" && statement.sequence > act.sequence;
    if (!isOwn || !isWord) continue;
    const row = await draft.find("questionedActs", statement.sequence);
    if (row === undefined || row.standing === "good" || row.standing === "affirmed") return statement;
  }
  return undefined;
}

async function actCalled(draft: Draft, actHash: string): Promise<Row<"acts"> | undefined> {
  return (await draft.where("acts", { actHash }))[0];
}
