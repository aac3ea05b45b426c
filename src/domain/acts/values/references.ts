import { SCHEME_CODES } from "../../codelists/consortiumCodes.ts";
import { type Hex, ZERO_BYTES32 } from "../../Hex.ts";
import { requireBytes } from "../abi/valueShapes.ts";
import { same, sameHash } from "../contents/same.ts";
import { saidText } from "./readSaid.ts";
import { type Begun, type Meaning, said, type SignedValue, unsaid } from "./SignedValue.ts";

/* Values that name something else: an earlier act, an agreement, a text by its digest, a key, a contract. */

/** The agreement that the act is about. */
export const agreementId: SignedValue<"bytes32"> = begunBy("agreement", "the agreement");

/** An earlier act that the records know to be meant. @param what in words: "the decision that it corrects" */
export function actOnRecord(what: string): SignedValue<"bytes32"> {
  return unsaid("bytes32", what, "records", { is: "act" });
}

/** An earlier act that whoever signs has to name. */
export function chosenAct(what: string): SignedValue<"bytes32"> {
  return unsaid("bytes32", what, "signer", { is: "act" });
}

/** A thing by the hash of the act that began it; the records find it by how people call it. */
export function begunBy(of: Begun, what: string): SignedValue<"bytes32"> {
  return unsaid("bytes32", what, "records", { is: "act", of });
}

/** A motion, which has no other name than its id. */
export const motionId: SignedValue<"bytes32"> = unsaid("bytes32", "the motion", "signer", { is: "act", of: "motion" });

/** The signer's own last answer, or zero: what an answer builds on beside what it answers. */
export const previousAnswer: SignedValue<"bytes32"> = actOnRecord("the signer's own last answer");

/** What the content names by its id; zero where it names nothing. */
export function idAt(at: string, what: string, meaning: Meaning): SignedValue<"bytes32"> {
  return said({
    ...{ type: "bytes32", what, at, meaning },
    told: (inContent) => saidText(inContent) ?? ZERO_BYTES32,
    differs: (place, signed, inContent) =>
      same(place, what, signed === ZERO_BYTES32 ? undefined : signed, saidText(inContent)),
  });
}

/**
 * The digest of what the content says in the clear; left to the signer where it says nothing.
 * @param text what is said, as people read it @param digest the same, as it is signed
 */
export function digestOf(
  at: string,
  what: string,
  text: (inContent: unknown) => string,
  digest: (inContent: unknown) => Hex,
): SignedValue<"bytes32"> {
  return said({
    ...{ type: "bytes32", what, at, meaning: { is: "digest" } },
    told: (inContent) => (inContent === undefined ? undefined : digest(inContent)),
    differs: (place, signed, inContent) =>
      inContent === undefined ? [] : sameHash(place, what, requireBytes(signed), digest(inContent), text(inContent)),
  });
}

/** The digest of a text of the content. */
export function digestOfText(at: string, what: string, digest: (text: string) => Hex): SignedValue<"bytes32"> {
  const text = (inContent: unknown) => saidText(inContent) ?? "";
  return digestOf(at, what, text, (inContent) => digest(text(inContent)));
}

/** A key by its ERC-7913 signer, which its holder gives. */
export function keyOf(what: string): SignedValue<"bytes"> {
  return unsaid("bytes", what, "signer", { is: "key" });
}

/** A key that the organisation has already, which people know by its label. */
export function ownKey(what: string): SignedValue<"bytes"> {
  return unsaid("bytes", what, "signer", { is: "key", isOwn: true });
}

/** A key that signs as well, and how it signs: its own file says both. */
export const newKey = {
  key: unsaid("bytes", "the new key", "newKey", { is: "key" }),
  scheme: unsaid("uint8", "the scheme of the new key", "newKey", { is: "code", list: SCHEME_CODES }),
};

/** What a key may do. */
export const rolesOfKey: SignedValue<"uint16"> = unsaid("uint16", "the roles of the key", "signer", { is: "roles" });

/** A contract by its address. */
export function contractAt(what: string): SignedValue<"address"> {
  return unsaid("address", what, "signer", { is: "contract" });
}
