import { definitionOf } from "../../../domain/acts/definitionOf.ts";
import { Problem } from "../../../problems/Problem.ts";
import { contentRows, hashesApart } from "../../acts/contentRows.ts";
import type { WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";

/** The memorandum to read, who has signed it and who has not. Founders come here before they can sign in. */
export const memorandumPage: WorkPage = {
  isOpen: true,
  path: "/sign/memorandum",
  get: async (services) => {
    const { content } = await memorandumOf(services);
    const founders = await services.audit.founders();
    const model = {
      title: "The memorandum",
      section: "/consortium",
      back: { text: "The consortium", href: "/consortium" },
      ...said(content),
      signed: founders.filter(({ signed }) => signed !== null),
      waiting: founders.flatMap(({ organisation, signed }) => (signed === null ? [organisation] : [])),
    };
    return { template: "work/founding/memorandum.njk", model };
  },
};

/** Where one founder signs it, with the passkey that the founding names. */
export const signMemorandumPage: WorkPage = {
  isOpen: true,
  path: "/sign/memorandum/:number",
  get: async (services, { params }) => {
    const founders = await services.audit.founders();
    const founder = founders.find(({ organisation }) => `${organisation.number}` === params["number"]);
    if (founder === undefined)
      throw new Problem("not-recorded", "No founder has that number. Choose yours under /sign/memorandum.");
    const { content, salt } = await memorandumOf(services);
    const { number, name } = founder.organisation;
    const model = {
      title: `Sign the memorandum for ${name}`,
      section: "/consortium",
      back: { text: "The memorandum", href: "/sign/memorandum" },
      founder,
      ...said(content),
      wish: JSON.stringify({ kind: "FoundingSigned", organisation: number, content, salt }),
    };
    return { template: "work/founding/sign-memorandum.njk", model };
  },
};

async function memorandumOf({ service: { contents, memorandum } }: WorkServices) {
  const stored = await contents.get(memorandum);
  if (stored !== null && "salt" in stored) return stored;
  throw new Problem(
    "content-withdrawn",
    "The memorandum is not here in full, so it cannot be signed. Ask the operator.",
  );
}

function said(content: unknown) {
  return { rows: hashesApart(contentRows(content, definitionOf("FoundingSigned").content)).rows };
}
