import type { Session } from "../../../accounts/Sessions.ts";
import { definitionOf } from "../../../domain/acts/definitionOf.ts";
import { SCHEME_CODES } from "../../../domain/codelists/consortiumCodes.ts";
import { draftAct } from "../../../records/draftAct.ts";
import type { BegunWith } from "../draft/BegunWith.ts";
import { withoutBlanks } from "../draft/withoutBlanks.ts";
import type { WorkServices } from "../WorkServices.ts";

/**
 * Begins a draft with what the records say already.
 * @param said what is known besides, because a page asked for it
 * @returns its id
 */
export async function beginDraft(
  services: WorkServices,
  session: Session,
  wish: BegunWith,
  said: { readonly values?: object; readonly content?: object } = {},
): Promise<string> {
  const { kind, organisation, ...begun } = wish;
  const { content, values, builtOn } = await whatIsKnown(services, wish);
  const answers = {
    values: { ...values, ...(await madeUpKey(services, wish)), ...said.values },
    content: said.content ?? content,
  };
  const head = await services.audit.head();
  const stored = await services.drafts.begin({
    organisation,
    kind,
    wish: JSON.stringify(begun),
    answers: JSON.stringify(answers),
    builtOn: builtOn ?? null,
    begunAt: head?.sequence ?? 0,
    signer: session.signer,
  });
  return stored.id;
}

/** Whoever signs the other side's content again has nothing to say. */
async function whatIsKnown({ service }: WorkServices, wish: BegunWith) {
  if (definitionOf(wish.kind).countersigns !== undefined) return { content: undefined, values: {}, builtOn: undefined };
  const { content, values, builtOn } = await draftAct(wish, service);
  return { content: withoutBlanks(content) ?? {}, values: Object(withoutBlanks(values) ?? {}) as object, builtOn };
}

/** In a demonstration a new key is made up like all others there, so that somebody can act with it afterwards. */
async function madeUpKey({ people }: WorkServices, { kind }: BegunWith): Promise<object> {
  const values = Object.entries(definitionOf(kind).values);
  const isNew = ({ meaning }: (typeof values)[number][1]) => meaning.is === "key" && meaning.isOwn !== true;
  if (people === undefined || !values.some(([, value]) => isNew(value))) return {};
  const signer = await people.add();
  return Object.fromEntries(
    values.flatMap(([name, value]) => {
      if (isNew(value)) return [[name, signer]];
      return value.meaning.is === "code" && value.meaning.list === SCHEME_CODES ? [[name, "plain"]] : [];
    }),
  );
}
