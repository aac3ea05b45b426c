import type { z } from "zod";
import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import type { DocumentRef, OrganisationRef } from "../../audit/views.ts";

type Reference = z.infer<typeof OrganisationRef>;

/** When something was signed, and by which act. */
interface SignedFact {
  readonly sequence: number;
  readonly actHash: string;
  readonly recordedAt: string;
}

/**
 * What an agreement's paper says beyond its content. All of it is the same for whoever asks and whenever: no viewer,
 * no clock, nothing that others may change later.
 */
export interface AgreementFacts {
  /** Id of the agreement: hash of the act that offered it. */
  readonly id: string;
  /** What both sides sign. */
  readonly contentDigest: string;
  readonly chainId: number;
  readonly isSandbox: boolean;
  readonly procurement: { readonly title: string; readonly ocid: string };
  readonly buyer: Pick<Reference, "number" | "identifier">;
  readonly supplier: Pick<Reference, "number" | "identifier">;
  /** In the order of the content; `identicalTo` names the same bytes in the tender. */
  readonly documents: readonly Pick<
    z.infer<typeof DocumentRef>,
    "digest" | "title" | "role" | "mediaType" | "size" | "identicalTo"
  >[];
  /** Found by comparing the offer with the tender as bidders last saw it; null where that is not here any more. */
  readonly sinceTender: AgreementView["sinceTender"];
  readonly offer: SignedFact;
}
