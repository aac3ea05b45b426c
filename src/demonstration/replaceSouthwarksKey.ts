import type { Hex } from "../domain/Hex.ts";
import { keyId } from "../domain/keySlot.ts";
import { ROLES, SCHEMES } from "../domain/roles.ts";
import { LATER_PLANS } from "./planList.ts";
import { publishPlan } from "./publishPlans.ts";
import { type Player, type Stage, subjectOf } from "./Stage.ts";

/** From here on the key may have been in other hands; the cancellation and one plan were signed after it. */
const SINCE = 346;

/**
 * Southwark's officer leaves and the key turns out to have been copied: it is revoked since before it cancelled a
 * procurement and published a plan. The borough looks into both and stands by them, one after the other.
 */
export async function replaceSouthwarksKey(stage: Stage, southwark: Player, cancellation: Hex): Promise<void> {
  await stage.moveTo(350, "11:45");
  const { lastAct: plan } = await publishPlan(stage, southwark, LATER_PLANS.kerbsideTool);
  await revoke(stage, southwark);
  await addKey(stage, southwark);
  await stage.moveTo(364, "10:10");
  await affirm(
    stage,
    southwark,
    "administrator",
    cancellation,
    "The cabinet decided it, and its minutes say the same.",
  );
  await stage.moveTo(368, "15:30");
  await affirm(stage, southwark, "procurement-2", plan, "The service asked for it before the key was copied.");
}

async function affirm(stage: Stage, southwark: Player, role: string, act: Hex, reasons: string): Promise<void> {
  await stage.act(
    "ActAffirmed",
    southwark,
    role,
    { subject: subjectOf(southwark), builtOn: act },
    { act },
    { reasons },
  );
}

async function revoke(stage: Stage, southwark: Player): Promise<void> {
  const { signer } = stage.key(southwark, "procurement");
  await stage.moveTo(361, "09:20");
  const place = { subject: subjectOf(southwark), builtOn: keyId(signer) };
  const values = { key: signer, since: stage.calendar.time(SINCE, "17:00") };
  const reasons = "The officer left; a copy of the key was found on a laptop that is missing since.";
  const content = { key: { label: "procurement-1" }, reasons };
  await stage.act("KeyRevoked", southwark, "administrator", place, values, content);
}

async function addKey(stage: Stage, southwark: Player): Promise<void> {
  const key = stage.key(southwark, "procurement-2");
  const place = { subject: subjectOf(southwark), builtOn: keyId(key.signer), proof: key };
  const values = {
    key: key.signer,
    scheme: SCHEMES.plain,
    roles: ROLES.OFFICER,
    keyValidFrom: stage.calendar.dayStart(361),
    keyValidUntil: stage.calendar.dayStart(1091),
  };
  await stage.act("KeyAdded", southwark, "administrator", place, values, { key: { label: "procurement-2" } });
}
