import type { Kysely } from "kysely";
import type { AccountTables } from "./AccountTables.ts";

type Step = (database: Kysely<AccountTables>) => Promise<void>;

const sessions: Step = async ({ schema }) => {
  await schema
    .createTable("sessions")
    .addColumn("token", "text", (column) => column.primaryKey())
    .addColumn("organisation", "integer", (column) => column.notNull())
    .addColumn("signer", "text", (column) => column.notNull())
    .addColumn("means", "text", (column) => column.notNull())
    .addColumn("begun", "integer", (column) => column.notNull())
    .addColumn("seen", "integer", (column) => column.notNull())
    .addColumn("until", "integer", (column) => column.notNull())
    .execute();
};

const drafts: Step = async ({ schema }) => {
  await schema
    .createTable("drafts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("organisation", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("wish", "text", (column) => column.notNull())
    .addColumn("answers", "text", (column) => column.notNull())
    .addColumn("builtOn", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("begunAt", "integer", (column) => column.notNull())
    .addColumn("signer", "text", (column) => column.notNull())
    .addColumn("changed", "integer", (column) => column.notNull())
    .execute();
  await schema.createIndex("drafts_of_organisation").on("drafts").columns(["organisation", "changed"]).execute();
};

const invitations: Step = async ({ schema }) => {
  await schema
    .createTable("invitations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("token", "text", (column) => column.unique())
    .addColumn("organisation", "integer", (column) => column.notNull())
    .addColumn("roles", "integer", (column) => column.notNull())
    .addColumn("label", "text", (column) => column.notNull())
    .addColumn("keyValidUntil", "integer", (column) => column.notNull())
    .addColumn("until", "integer", (column) => column.notNull())
    .addColumn("begun", "integer", (column) => column.notNull())
    .addColumn("withdrawn", "integer", (column) => column.notNull())
    .addColumn("answer", "text")
    .addColumn("act", "text")
    .execute();
  await schema.createIndex("invitations_of_organisation").on("invitations").column("organisation").execute();
};

const entryRequests: Step = async ({ schema }) => {
  await schema
    .createTable("entryRequests")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("identifier", "text", (column) => column.notNull())
    .addColumn("size", "text", (column) => column.notNull())
    .addColumn("voluntaryOrSocial", "integer", (column) => column.notNull())
    .addColumn("signer", "text", (column) => column.notNull())
    .addColumn("isBackedUp", "integer", (column) => column.notNull())
    .addColumn("begun", "integer", (column) => column.notNull())
    .execute();
};

/** In order. A step that has been released never changes: a new need is a new step at the end. */
export const ACCOUNT_MIGRATIONS: readonly Step[] = [sessions, drafts, invitations, entryRequests];
