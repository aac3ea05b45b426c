import { Codelist } from "./Codelist.ts";

export const VOTE_CHOICES = new Codelist("choice", [
  [1, "for", "for"],
  [2, "against", "against"],
]);

/** What a register may do (contracts/log/RegisterStatus.sol). */
export const REGISTER_STATUSES = new Codelist("register status", [
  [1, "active", "active"],
  [2, "runOff", "in run-off: only for procurements begun under it"],
  [3, "stopped", "stopped"],
]);

/** How an authority stands in the consortium (contracts/directory/Standings.sol). */
export const STANDING_CODES = new Codelist("standing", [
  [1, "good", "in good standing"],
  [2, "suspended", "suspended: without a vote, and opening nothing"],
  [3, "left", "no longer a member: without a vote, and opening nothing"],
]);

export const ORGANISATION_KIND_CODES = new Codelist("kind of organisation", [
  [1, "authority", "authority"],
  [2, "supplier", "supplier"],
  [3, "auditor", "auditor"],
  [4, "recorder", "recorder of publications"],
]);

export const SCHEME_CODES = new Codelist("signature scheme", [
  [1, "plain", "a plain key"],
  [2, "contract", "a contract's answer (ERC-1271)"],
  [3, "passkey", "a passkey"],
]);
