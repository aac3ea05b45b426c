import type { Hex } from "../../Hex.ts";
import { earlierAct } from "../earlierAct.ts";
import type { Names } from "../Names.ts";
import { actWords, organisationName } from "../words.ts";
import { AgreementOffered } from "./AgreementOffered.ts";

/* How acts on an agreement name it and its two sides: whoever reads one line of a feed has no page around it. */

/** Who acts on which agreement. */
interface OnAgreement {
  readonly organisation: number;
  readonly agreement: Hex;
}

/** `the contract “Damp sensors” (CAM-2025-014/1)`; a plain word where its name is not known. */
export function agreementWords(agreement: Hex, plain: string, names: Names): string {
  const named = names.agreement?.(agreement);
  if (named === undefined) return plain;
  const isFramework = earlierAct(agreement, AgreementOffered, names)?.values.isFramework ?? false;
  return `the ${isFramework ? "framework agreement" : "contract"} ${named.name}`;
}

/** `“Damp sensors” (CAM-2025-014/1)`; undefined where it is not known. */
export function agreementName(agreement: Hex, names: Names): string | undefined {
  return names.agreement?.(agreement)?.name;
}

/** " with Hexagon Research Ltd": the side that does not act, after a preposition; empty where it is not known. */
export function otherSide(preposition: string, { organisation, agreement }: OnAgreement, names: Names): string {
  const offer = earlierAct(agreement, AgreementOffered, names);
  if (offer === undefined) return "";
  const other = organisation === offer.organisation ? offer.values.supplier : offer.organisation;
  return ` ${preposition} ${organisationName(other, names)}`;
}

/**
 * `its offer of the contract “Damp sensors” (CAM-2025-014/1) to Hexagon Research Ltd`
 * @param act its builtOn is the offer
 */
export function offerWords(
  { organisation, builtOn }: { readonly organisation: number; readonly builtOn: Hex },
  plain: string,
  preposition: string,
  names: Names,
): string {
  const agreement = names.agreement?.(builtOn) === undefined ? "" : ` of ${agreementWords(builtOn, "", names)}`;
  return `${actWords(builtOn, plain, names)}${agreement}${otherSide(preposition, { organisation, agreement: builtOn }, names)}`;
}

/** What a content says of an agreement that exists already. */
interface Said {
  readonly agreement: { readonly title: string; readonly reference: string };
  readonly buyer: { readonly organisation: number; readonly name: string };
  readonly supplier: { readonly name: string };
}

/** `the contract “Damp sensors” (CAM-2025-014/1) with Hexagon Research Ltd`, from the records or else as it is said. */
export function sharedAgreement(
  { organisation, values }: { readonly organisation: number; readonly values: { readonly agreement: Hex } },
  names: Names,
  preposition: string,
  said?: Said,
): string {
  const { agreement } = values;
  if (said !== undefined && names.agreement?.(agreement) === undefined) {
    const { agreement: named, buyer, supplier } = said;
    const other = buyer.organisation === organisation ? supplier : buyer;
    return `“${named.title}” (${named.reference}) ${preposition} ${other.name}`;
  }
  const other = otherSide(preposition, { organisation, agreement }, names);
  return `${agreementWords(agreement, "their agreement", names)}${other}`;
}
