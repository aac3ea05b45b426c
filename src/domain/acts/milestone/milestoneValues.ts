import { netOf, vatOf } from "../values/amounts.ts";
import { happenedOn } from "../values/days.ts";
import { flagAt, numberAt, numberOnRecord } from "../values/numbers.ts";
import { agreementId } from "../values/references.ts";
import type { SignedValue } from "../values/SignedValue.ts";

/* What acts on milestones have in common. */

export const milestoneNumber: SignedValue<"uint16"> = {
  ...numberAt("uint16", "/milestone/number", "the milestone's number"),
  meaning: { is: "number", of: "milestone" },
};

/** Which delivery a decision is on. */
export const deliveryDecided = {
  agreement: agreementId,
  number: milestoneNumber,
  attempt: numberOnRecord("uint8", "the attempt"),
};

/** For the milestone as a whole, earlier attempts included. */
export const payable = {
  payableAmount: netOf("/payable", "the payable amount"),
  payableVat: vatOf("/payable", "the payable amount"),
};

export const successful = flagAt("/successful", "whether it was successful");

export const decidedOn = happenedOn("/decidedOn", "the day of the decision");
