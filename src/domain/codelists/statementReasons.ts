import { Codelist } from "./Codelist.ts";

export const DISOWN_REASONS = new Codelist("reason to disown an act", [
  [1, "keyStolen", "the key was stolen or copied"],
  [2, "noAuthority", "whoever signed had no authority"],
  [3, "mistake", "it was signed by mistake"],
  [99, "other", "another reason"],
]);

export const TAKE_DOWN_REASONS = new Codelist("reason to take a document down", [
  [1, "personalData", "it holds personal data"],
  [2, "confidential", "it holds confidential information"],
  [3, "wrongDocument", "the wrong document was uploaded"],
  [4, "copyright", "its publication infringes a right"],
  [99, "other", "another reason"],
]);
