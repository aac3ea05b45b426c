import type { RecordedAct } from "../domain/acts/Act.ts";
import type { Founding } from "../domain/Founding.ts";
import { applyAct } from "./applyAct.ts";
import type { ContentLookup, DocumentLookup } from "./BlockSource.ts";
import { foundOrganisations } from "./directory/foundOrganisations.ts";
import { Draft } from "./Draft.ts";
import type { Database } from "./openDatabase.ts";
import { TableStatements } from "./TableStatements.ts";

/** Fills empty tables from some acts of a ledger, in order: to look at a part of it as it was. */
export async function replay(
  database: Database,
  acts: readonly RecordedAct[],
  { contentOf, documentOf }: { contentOf: ContentLookup; documentOf: DocumentLookup },
  founding: Founding,
): Promise<void> {
  const contents = await Promise.all(acts.map(({ act }) => contentOf(act.content)));
  const memorandum = await contentOf(founding.memorandum);
  await database.transaction().execute(async (transaction) => {
    const draft = new Draft(transaction, new TableStatements(database));
    await foundOrganisations(draft, founding, memorandum);
    for (const [index, act] of acts.entries()) await applyAct(draft, act, contents[index], documentOf);
    await draft.flush();
  });
}
