interface ProblemType {
  readonly status: number;
  readonly title: string;
}

/**
 * Every kind of error that the service answers with (RFC 9457). The name is the last part of the problem's `type`,
 * and a heading in docs/errors.md that says what it means and what to do. Programs may rely on names; titles may change.
 */
export const problemTypes = {
  // the request
  "address-unknown": { status: 404, title: "There is nothing at this address" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "request-unreadable": { status: 400, title: "The request cannot be read" },
  "request-too-slow": { status: 408, title: "The request did not come in time" },
  "headers-too-large": { status: 431, title: "The headers of the request are too large" },
  "expectation-unmet": { status: 417, title: "The request expects what is not done here" },
  "host-unknown": { status: 421, title: "This service does not go by that name" },
  "body-malformed": { status: 400, title: "The body is not JSON" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "media-type-unsupported": { status: 415, title: "The body has a media type that is not taken here" },
  "request-invalid": { status: 400, title: "The request says something that cannot be right" },
  "cursor-invalid": { status: 400, title: "The cursor does not belong to this list" },
  "time-ambiguous": { status: 400, title: "The London time happens twice or not at all" },
  "too-many-requests": { status: 429, title: "Too many requests from this address" },
  "not-recorded": { status: 404, title: "The ledger holds nothing under this name" },
  "sandbox-only": { status: 403, title: "Only a sandbox does this" },
  "session-needed": { status: 401, title: "You are signed out" },
  "draft-changed": { status: 409, title: "A colleague changed the draft" },
  "from-another-site": { status: 403, title: "The form came from another site" },
  // the act
  "kind-not-in-this-ledger": { status: 422, title: "This ledger has no contract for this kind of act" },
  "act-invalid": { status: 422, title: "The act is not well formed" },
  "act-stale": { status: 422, title: "The act builds on something that is no longer the last word" },
  "act-expired": { status: 422, title: "The act was not recorded in time" },
  "act-for-another-ledger": { status: 422, title: "The act was signed for another ledger, or changed after signing" },
  "act-refused": { status: 422, title: "The ledger refuses the act" },
  "signature-invalid": { status: 422, title: "The signature does not fit the act and the key" },
  "signature-high-s": { status: 422, title: "The signature of the passkey is in the form that contracts refuse" },
  "batch-not-in-this-ledger": { status: 422, title: "This ledger wants a signature for each act" },
  "key-unknown": { status: 422, title: "The Directory does not know the signing key" },
  "key-not-allowed": { status: 422, title: "The signing key may not do this" },
  "content-contradicts-act": { status: 422, title: "The content says otherwise than the act" },
  "content-invalid": { status: 422, title: "The content is not what this kind of act needs" },
  "content-missing": { status: 422, title: "The content of the act is not here" },
  "document-missing": { status: 422, title: "A document that the content names is not here" },
  "idempotency-key-used": { status: 409, title: "This Idempotency-Key was used for another act" },
  "ledger-full": { status: 503, title: "The ledger cannot take acts now" },
  "ledger-halted": { status: 503, title: "The ledger has stopped sealing" },
  // content and documents
  "content-withdrawn": { status: 410, title: "The content was withdrawn" },
  "document-withdrawn": { status: 410, title: "The document was taken down" },
  "document-damaged": { status: 500, title: "The stored document is not the one that was recorded" },
  "document-not-as-stated": { status: 422, title: "The document is not the one that was stated" },
  "upload-not-authorised": { status: 401, title: "The upload is not authorised by a key in the Directory" },
  // the service
  "not-ready": { status: 503, title: "The service is not ready" },
  "took-too-long": { status: 503, title: "The answer took too long" },
  "internal-error": { status: 500, title: "Something is wrong with the service" },
} as const satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof problemTypes;
