import { requireInteger } from "../abi/valueShapes.ts";
import { toldDay, toldMoment } from "../contents/dates.ts";
import { sameDay, sameMoment } from "../contents/same.ts";
import { saidText } from "./readSaid.ts";
import { said, type SignedValue, unsaid } from "./SignedValue.ts";

/* Values that say when: a London day by its first second, or a moment, both UTC seconds. */

/** A day. @param what in words: "the new last day" */
export function dayAt(at: string, what: string): SignedValue<"uint40"> {
  return said({
    ...{ type: "uint40", what, at, meaning: { is: "day", mayBeNone: false } },
    told: (inContent) => toldDay(saidText(inContent)),
    differs: (place, signed, inContent) => sameDay(place, what, requireInteger(signed), saidText(inContent)),
  });
}

/** A day that may not be known yet, which is signed as 0. */
export function dayOrNone(at: string, what: string): SignedValue<"uint40"> {
  return { ...dayAt(at, what), meaning: { is: "day", mayBeNone: true } };
}

/** The day on which what the act says happened. */
export function happenedOn(at: string, what: string): SignedValue<"uint40"> {
  return { ...dayAt(at, what), happened: "here" };
}

/** A moment. */
export function momentAt(at: string, what: string): SignedValue<"uint40"> {
  return said({
    ...{ type: "uint40", what, at, meaning: { is: "moment", mayBeNone: false } },
    told: (inContent) => toldMoment(saidText(inContent)),
    differs: (place, signed, inContent) => sameMoment(place, what, requireInteger(signed), saidText(inContent)),
  });
}

/** A moment that there may not be, which is signed as 0. */
export function momentOrNone(at: string, what: string): SignedValue<"uint40"> {
  return { ...momentAt(at, what), meaning: { is: "moment", mayBeNone: true } };
}

/** A day that whoever signs chooses, beside the content. */
export function chosenDay(what: string): SignedValue<"uint40"> {
  return unsaid("uint40", what, "signer", { is: "day", mayBeNone: false });
}

/** A moment that whoever signs chooses, beside the content. */
export function chosenMoment(what: string): SignedValue<"uint40"> {
  return unsaid("uint40", what, "signer", { is: "moment", mayBeNone: false });
}
