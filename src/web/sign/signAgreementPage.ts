import { z } from "zod";
import { documentLinks } from "../page/documentLinks.ts";
import { definePage } from "../page/Page.ts";

/** Where a supplier signs an offer that stands, with a passkey. All that is signed is judged in its browser. */
export const signAgreementPage = definePage({
  path: "/sign/agreements/:id",
  template: "sign/sign-agreement.njk",
  params: z.object({ id: z.string().max(200) }),
  query: z.object({}),
  model: async ({ audit }, { params }) => {
    const it = await audit.agreement(params.id);
    if (it === undefined) return undefined;
    return {
      title: `Sign: ${it.title}`,
      section: "/agreements",
      it,
      wish: JSON.stringify({
        kind: "AgreementSigned",
        organisation: it.supplier.number,
        builtOn: it.offer.actHash,
        content: it.content,
        documents: documentLinks(it.offer.actHash, it.documents).flatMap(({ digest, title, href }) =>
          href === undefined ? [] : [{ sha256: digest, title, href }],
        ),
      }),
      trail: [
        { text: "Agreements", href: "/agreements" },
        { text: it.title, href: `/agreements/${it.id}` },
      ],
    };
  },
});
