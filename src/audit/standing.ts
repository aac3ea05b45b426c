import type { Standing } from "../domain/acts/againstRecords.ts";
import { isHex } from "../domain/Hex.ts";
import type { Reading } from "./Reading.ts";

/** What contents of new acts have to agree with, as the projection has it. */
export function standing({ database }: Reading): Standing {
  return {
    async currencyOf(subject) {
      const found = database.selectFrom("procurements").select("currency").where("id", "=", subject);
      return (await found.executeTakeFirst())?.currency;
    },
    async bearingOf(organisation) {
      const found = database.selectFrom("organisations").select(["name", "identifier"]);
      const row = await found.where("number", "=", organisation).executeTakeFirst();
      if (row === undefined) return undefined;
      const identifiers = database.selectFrom("organisationIdentifiers").select("digest");
      const digests = await identifiers.where("number", "=", organisation).execute();
      return { name: toldName(organisation, row), identifiers: digests.map(({ digest }) => digest) };
    },
    async actNumbered(kind, organisation, number) {
      const found = database.selectFrom("ownNumbers").select("actHash").where("kind", "=", kind);
      const one = found.where("organisation", "=", organisation).where("number", "=", number);
      const actHash = (await one.executeTakeFirst())?.actHash;
      return isHex(actHash) ? actHash : undefined;
    },
  };
}

/** Undefined where the content that named it was erased and something stands in for its name. */
function toldName(number: number, { name, identifier }: { name: string; identifier: string | null }) {
  return name === identifier || name === `Organisation ${number}` ? undefined : name;
}
