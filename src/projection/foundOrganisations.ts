import { identifierDigest } from "../domain/identifiers.ts";
import { organisationSubject } from "../domain/subjects.ts";
import type { Founder } from "./BlockSource.ts";
import type { Draft } from "./Draft.ts";
import { enterOrganisation } from "./organisations.ts";

/** The founding is no act but a call that lists the founders; each is pending until its own key signs. */
export async function foundOrganisations(draft: Draft, founders: readonly Founder[]): Promise<void> {
  for (const { number, name, identifier, signer, scheme, roles } of founders) {
    const digest = identifierDigest(identifier);
    await enterOrganisation(
      draft,
      { sequence: 0, time: 0, actHash: null },
      {
        number,
        subject: organisationSubject(digest),
        kind: "authority",
        name,
        identifier,
        identifierDigest: digest,
        enteredBy: null,
        key: { signer, scheme, roles },
      },
    );
  }
}
