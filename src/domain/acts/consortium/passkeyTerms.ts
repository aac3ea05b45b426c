import { z } from "zod";

/**
 * Under which domain the passkeys of a ledger sign. A browser shows an act and asks for the touch; on another site a
 * holder may have been shown something else. No contract can look at it, so `verify` does.
 */
export const passkeyTermsSchema = z.strictObject({
  /** The domain that passkeys are bound to (WebAuthn's RP ID). */
  rpId: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, { error: 'expected a domain such as "records.london.example"' }),
  /** Where pages ask for a signature. */
  origins: z
    .array(
      z.string().regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/, {
        error: 'expected an origin such as "https://records.london.example"',
      }),
    )
    .min(1)
    .max(20),
});

export type PasskeyTerms = z.infer<typeof passkeyTermsSchema>;
