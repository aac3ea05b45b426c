import { integer, optionalInteger, optionalText, table, text } from "./table.ts";

/** Every act as recorded. `happenedOn`: when it says that it happened; `aboutAct`: an earlier act that it is about. */
export const acts = table(
  {
    sequence: integer,
    actHash: text,
    kind: text,
    register: text,
    registerAddress: text,
    subject: text,
    subjectSequence: integer,
    organisation: integer,
    keyId: text,
    signer: text,
    signature: text,
    proof: optionalText,
    builtOn: text,
    content: text,
    validUntil: integer,
    actValues: text,
    extras: text,
    time: integer,
    happenedOn: optionalInteger,
    subjectHead: text,
    ledgerHead: text,
    blockNumber: integer,
    blockHash: text,
    transactionHash: text,
  },
  ["sequence"],
  [["actHash"], ["subject", "sequence"], ["organisation", "sequence"], ["keyId", "sequence"], ["builtOn"]],
);

/** Acts recorded more than 14 days after they happened: few, so a list of their own. */
export const lateRecords = table({ sequence: integer, days: integer }, ["sequence"]);

/** How far the projection has come: one row, written with the rows that it vouches for. */
export const checkpoint = table(
  {
    name: text,
    chainId: integer,
    block: integer,
    blockHash: text,
    time: integer,
    sequence: integer,
    ledgerHead: text,
  },
  ["name"],
);

/** A block that did not fit its parent, beside the one that was there: kept for people to look at. */
export const alarms = table({ block: integer, hash: text, parentHash: text, expectedParent: text, sequence: integer }, [
  "block",
  "hash",
]);

/** Numbers that an organisation gives once, of invoices say, by the act that gave each first. */
export const ownNumbers = table({ kind: text, organisation: integer, number: text, actHash: text }, [
  "kind",
  "organisation",
  "number",
]);

/** Words of a title, text, name or identifier, normalised; `position` sorts a list newest first. */
export const words = table({ list: text, word: text, position: integer, id: text }, ["list", "word", "position", "id"]);

/** How many there are of each thing that is counted as a whole population. */
export const counts = table({ thing: text, count: integer }, ["thing"]);
