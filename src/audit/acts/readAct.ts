import { z } from "zod";
import { subjectOfKind } from "../../domain/acts/subjectOfKind.ts";
import { typedData } from "../../domain/acts/typedData.ts";
import { hexSchema } from "../../domain/Hex.ts";
import { withoutContacts } from "../../projection/evidence/withoutContacts.ts";
import type { Row } from "../../projection/schema.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import { actOf } from "./actOf.ts";
import type { ActView } from "./ActView.ts";
import { historyEntries } from "./historyEntries.ts";

/** One act with what proves it; undefined if there is none with this hash, or this number in the ledger. */
export async function actView(reading: Reading, hashOrNumber: string): Promise<ActView | undefined> {
  const row = await rowOf(reading, hashOrNumber);
  if (row === undefined) return undefined;
  const { actHash } = row;
  const [entry] = await historyEntries(reading, [row]);
  if (entry === undefined) return undefined;
  const statements = await statementsAbout(reading, actHash);
  const followers = await actsBuiltOn(reading, actHash);
  const lookups = new Lookups(reading).procurements(row.subject);
  await lookups.acts(row.builtOn, ...statements, ...followers).load();
  const content = await contentUnder(reading, row.content);
  const act = actOf(row);
  return {
    entry,
    procurement: lookups.procurementOrNull(row.subject),
    act,
    typedData: typedData(act, reading.identity, hexSchema.parse(row.registerAddress)),
    register: row.registerAddress,
    content: subjectOfKind(row.kind) === "publication" ? withoutContacts(content) : content,
    ...proofMaterial(row),
    questions: statements.map((hash) => lookups.act(hash)),
    buildsOn: lookups.actOrNull(row.builtOn),
    builtOnBy: followers.map((hash) => lookups.act(hash)),
  };
}

function rowOf({ database }: Reading, hashOrNumber: string): Promise<Row<"acts"> | undefined> {
  const query = database.selectFrom("acts").selectAll();
  const isNumber = /^\d{1,12}$/.test(hashOrNumber);
  const found = isNumber
    ? query.where("sequence", "=", Number(hashOrNumber))
    : query.where("actHash", "=", hashOrNumber);
  return found.executeTakeFirst();
}

function proofMaterial(row: Row<"acts">) {
  const { signer, signature, proof, subjectHead, ledgerHead, transactionHash, blockNumber, blockHash } = row;
  const extras = z.record(z.string(), z.unknown()).parse(JSON.parse(row.extras));
  return {
    ...{ signer, signature, proof, subjectHead, ledgerHead, transactionHash, blockNumber, blockHash },
    registerName: row.register,
    extras,
  };
}

async function statementsAbout({ database }: Reading, actHash: string): Promise<string[]> {
  const rows = database.selectFrom("statements").select("actHash").where("about", "=", actHash).orderBy("sequence");
  return (await rows.execute()).map((row) => row.actHash);
}

async function actsBuiltOn({ database }: Reading, actHash: string): Promise<string[]> {
  const rows = database.selectFrom("acts").select("actHash").where("builtOn", "=", actHash).orderBy("sequence");
  return (await rows.limit(50).execute()).map((row) => row.actHash);
}
