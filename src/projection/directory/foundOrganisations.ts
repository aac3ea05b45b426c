import { memorandumSchema } from "../../domain/acts/consortium/FoundingSigned.ts";
import type { Founding } from "../../domain/Founding.ts";
import { formatIdentifier } from "../../domain/identifiers.ts";
import { organisationSubject } from "../../domain/subjects.ts";
import type { Draft } from "../Draft.ts";
import { enterOrganisation } from "./organisations.ts";

/**
 * The founding is no act but a call that lists the founders; each is pending until its own key signs.
 * @param memorandum the content that they sign, which gives them names; where it is missing they are numbers
 */
export async function foundOrganisations(draft: Draft, founding: Founding, memorandum: unknown): Promise<void> {
  const named = memorandumSchema.safeParse(memorandum).data?.founders ?? [];
  for (const [index, { identifier: digest, key, scheme, roles }] of founding.founders.entries()) {
    const number = index + 1;
    const founder = named.find(({ organisation }) => organisation === number);
    const identifier = founder?.identifiers[0];
    await enterOrganisation(
      draft,
      { sequence: 0, time: 0, actHash: null },
      {
        number,
        subject: organisationSubject(digest),
        kind: "authority",
        name: founder?.name,
        identifier: identifier && formatIdentifier(identifier),
        identifierDigest: digest,
        enteredBy: null,
        key: { signer: key, scheme, roles },
      },
    );
  }
}
