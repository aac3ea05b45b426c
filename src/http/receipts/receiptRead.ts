import { z } from "zod";
import { bytes32Schema } from "../../domain/Hex.ts";
import { SignedReceipt } from "../../domain/receipt.ts";
import { defineRead } from "../api/defineRead.ts";
import { hash } from "../api/parameters.ts";

/** A receipt given out again, for whoever lost the first one. Anybody may have it: it says nothing that is secret. */
export const receiptRead = defineRead({
  path: "/api/acts/:hash/receipt",
  tag: "Acts",
  summary: "The receipt of a recorded act, given out again",
  description:
    "Signed anew by the service's key, from what the ledger holds now. It shows from today on whether the act is dropped or moved; only the receipt of the day of recording shows what was changed before.",
  params: z.object({ hash: hash.pipe(bytes32Schema) }),
  query: z.strictObject({}),
  answer: SignedReceipt,
  read: async ({ ledger, receipts }, { params }) => {
    const recorded = await ledger.find(params.hash);
    return recorded === null ? undefined : receipts.issue(recorded);
  },
});
