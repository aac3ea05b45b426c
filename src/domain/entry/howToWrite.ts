import type { SignedValue } from "../acts/values/SignedValue.ts";
import { ROLE_NAMES } from "../roles.ts";

/** How somebody writes a value, in words: "a rejection reason, one of …". */
export function howToWrite({ meaning, what }: SignedValue): string {
  switch (meaning.is) {
    case "code":
      return `a ${meaning.list.name}, one of: ${meaning.list.words.join(", ")}`;
    case "roles":
      return `${what}: one or more of ${ROLE_NAMES.join(", ")}, such as ["officer"]`;
    case "day":
      return `${what}, a London day such as 2026-03-02`;
    case "moment":
      return `${what}, a London time such as 2026-03-02 12:00`;
    case "currency":
      return `${what}, such as GBP`;
    case "flag":
      return `${what}: true or false`;
    case "amount":
      return `${what}, in pence`;
    case "rate":
      return `${what}, such as 2000 for 20%`;
    case "key":
      return `${what}: its signer, 0x…, as its holder gave it to you`;
    case "act":
      return `${what}, ${meaning.of === "agreement" ? "by its reference" : "by its hash 0x…, as its page shows it"}`;
    case "contract":
      return `${what}, by its address 0x…`;
    case "subject":
    case "digest":
      return `${what}, as 0x and 64 hexadecimal digits`;
    case "organisation":
      return `${what}, by its name, identifier or number`;
    case "number":
      return `${what}, a whole number`;
    case "list":
      return what;
  }
}
