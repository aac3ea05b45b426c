import { z } from "zod";

const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const words = lenient(z.string());
const list = lenient(z.array(z.unknown()));
const identifier = lenient(z.object({ scheme: words, id: words }));
/** A few publishers write one role instead of a list. */
const roles = lenient(z.union([z.array(z.unknown()), z.string().transform((role) => [role])]));

const partySchema = z.object({ id: words, name: words, roles, identifier, additionalIdentifiers: list });
type Written = z.infer<typeof partySchema>;

const suppliersSchema = z.object({ suppliers: list, tenderers: list });
const releaseSchema = z.object({
  parties: list,
  buyer: z.unknown().optional(),
  tender: z.unknown().optional(),
  awards: list,
  contracts: list,
});

/** Somebody whom a notice names, with every identifier that it gives. */
export interface Party {
  readonly name: string | undefined;
  readonly identifiers: readonly { readonly scheme?: string | undefined; readonly id?: string | undefined }[];
}

/** Nobody reads further in a list of parties. */
const MOST = 1_000;
const SUPPLIER_ROLES: ReadonlySet<unknown> = new Set(["supplier", "tenderer", "payee"]);

/** All buyers and all suppliers that a release names, in its parties or where it speaks of them. */
export function partiesOf(release: unknown): { buyers: Party[]; suppliers: Party[] } {
  const read = releaseSchema.safeParse(release).data;
  const parties = partiesIn(read?.parties);
  const named = [read?.tender, ...(read?.awards ?? []), ...(read?.contracts ?? [])].flatMap((stage) => {
    const { suppliers, tenderers } = suppliersSchema.safeParse(stage).data ?? {};
    return [...partiesIn(suppliers), ...partiesIn(tenderers)];
  });
  const withRole = (isWanted: (role: unknown) => boolean) => parties.filter((party) => party.roles?.some(isWanted));
  return {
    buyers: each([...withRole((role) => role === "buyer"), ...partiesIn([read?.buyer])], parties),
    suppliers: each([...withRole((role) => SUPPLIER_ROLES.has(role)), ...named], parties),
  };
}

function partiesIn(written: readonly unknown[] = []): Written[] {
  return written.flatMap((party) => partySchema.safeParse(party).data ?? []);
}

/** Each once. One that is named outside the parties under the id of one of them is that one. */
function each(named: readonly Written[], parties: readonly Written[]): Party[] {
  const [listed, byId] = [new Set(parties), new Map(parties.toReversed().map((party) => [party.id, party]))];
  const found = new Map<string, Party>();
  for (const written of named) {
    const isListed = written.id === undefined || listed.has(written);
    const party = (isListed ? undefined : byId.get(written.id)) ?? written;
    const key = JSON.stringify([party.id, party.name, party.identifier]);
    if (!found.has(key) && found.size < MOST) found.set(key, asParty(party));
  }
  return [...found.values()].filter(({ name, identifiers }) => name !== undefined || identifiers.length > 0);
}

function asParty({ id, name, identifier: own, additionalIdentifiers }: Written): Party {
  const others = (additionalIdentifiers ?? []).map((other) => identifier.parse(other));
  const identifiers = [own, ...others, asIdentifier(id)].filter((known) => known !== undefined);
  return { name, identifiers };
}

/** "GB-PPON-PZXL-5842-VBBG" as notices write a party's id. */
function asIdentifier(id: string | undefined): { scheme: string; id: string } | undefined {
  const [, scheme, rest] = /^([A-Z]{2}-[A-Z]+)-(.+)$/.exec(id ?? "") ?? [];
  return scheme === undefined || rest === undefined ? undefined : { scheme, id: rest };
}
