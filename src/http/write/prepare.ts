import { z } from "zod";
import type { ActKind } from "../../domain/acts/Act.ts";
import { ACT_KINDS } from "../../domain/acts/actKinds.ts";
import { actSchema } from "../../domain/acts/actSchema.ts";
import { NamesTold } from "../../domain/acts/NamesTold.ts";
import { MAX_BYTES } from "../../domain/content/contentLimits.ts";
import { asRecord } from "../../domain/entry/asRecord.ts";
import { bytes32Schema } from "../../domain/Hex.ts";
import { requestInvalid } from "../../problems/requestInvalid.ts";
import {
  agreementCalled,
  HOW_AGREEMENTS_ARE_CALLED,
  HOW_ORGANISATIONS_ARE_CALLED,
  organisationCalled,
} from "../../records/DraftWish.ts";
import { prepareAct } from "../../records/prepareAct.ts";
import { problemAnswers } from "../api/problemAnswers.ts";
import type { Endpoint } from "../Endpoint.ts";
import { JSON_PROBLEMS, readJson } from "../readJson.ts";

const path = "/api/acts/prepare";
/** The largest content, and room for what stands around it. Whoever asks needs no key, so no more is read. */
const MOST_BYTES = MAX_BYTES + 64 * 1024;
/** No kind of act has so many. */
const MOST_VALUES = 64;
const kinds = Object.keys(ACT_KINDS) as [ActKind, ...ActKind[]];

const ActWish = z
  .strictObject({
    kind: z.enum(kinds),
    organisation: organisationCalled.meta({ description: `who acts: ${HOW_ORGANISATIONS_ARE_CALLED}` }),
    subject: z.string().max(200).optional().meta({
      description: "the plan or procurement (id, reference or OCID), where it does not follow from the values",
    }),
    agreement: agreementCalled.optional().meta({
      description: `the agreement or offer that the act is about, ${HOW_AGREEMENTS_ARE_CALLED}; left out where a value names it`,
    }),
    builtOn: bytes32Schema
      .optional()
      .meta({ description: "the offer, for answers to it; else it follows from the records" }),
    values: z.record(z.string(), z.unknown()).default({}).meta({
      description:
        "what neither the content nor the records tell, such as the reason of a rejection; codes may be words, days and times those of London",
    }),
    content: z.unknown().optional().meta({
      description:
        "the content in full, with moments in UTC or as London time, and organisations and frameworks by name or by number and id; left out where the other side's is signed again",
    }),
    salt: bytes32Schema.optional().meta({ description: "drawn if left out" }),
    validUntil: z.int().positive().optional().meta({ description: "UTC seconds; 30 days from now if left out" }),
  })
  .meta({ id: "ActWish" });

const TypedDataView = z
  .object({
    domain: z.object({ name: z.string(), version: z.string(), chainId: z.int(), verifyingContract: z.string() }),
    types: z.record(z.string(), z.array(z.object({ name: z.string(), type: z.string() }))),
    primaryType: z.string(),
    message: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "TypedData", description: "EIP-712, as wallets take it" });

const PreparedAct = z
  .object({
    act: actSchema,
    actHash: z.string(),
    description: z.string().meta({ description: "what the act says, in words: read it before signing" }),
    names: NamesTold.meta({
      description: "what the description calls others, so that the signer's side can say the act in words by itself",
    }),
    notes: z
      .array(z.string())
      .meta({ description: "what the signer should know besides, for example that it has one key only" }),
    notSaid: z.array(z.string()).meta({
      description:
        "what a tender does not say though its ground and procedure ask for it; it may be signed all the same",
    }),
    typedData: TypedDataView,
    content: z.unknown(),
    salt: z.string().meta({ description: "send it with the content" }),
  })
  .meta({ id: "PreparedAct" });

/** What to sign: the same as the client computes alone. */
export const prepare: Endpoint = {
  method: "post",
  path,
  operation: {
    tags: ["Acts"],
    summary: "What to sign for an act",
    description:
      "Fills in what follows from the records (`subject`, `builtOn`, numbers), and says the act in words. Check it, or compute it yourself: the typed data, the digest and the hash follow from the act alone. Nothing is recorded.",
    requestBody: { required: true, content: { "application/json": { schema: ActWish } } },
    responses: {
      200: { description: "What to sign", content: { "application/json": { schema: PreparedAct } } },
      ...problemAnswers([
        ...JSON_PROBLEMS,
        "not-recorded",
        "content-withdrawn",
        "kind-not-in-this-ledger",
        "act-invalid",
        "content-invalid",
        "content-missing",
        "content-contradicts-act",
        "time-ambiguous",
      ]),
    },
  },
  handler: (services) => async (request, response) => {
    response.locals["route"] = path;
    const body = await readJson(request, services, MOST_BYTES);
    requireFewValues(body);
    const { salt, subject, agreement, builtOn, validUntil, ...wish } = ActWish.parse(body);
    const prepared = await prepareAct({ ...wish, salt, subject, agreement, builtOn, validUntil }, services);
    response.set("Cache-Control", "no-store").json(prepared);
  },
};

/** Each of a hundred thousand would be looked up, copied and reported. @throws Problem */
function requireFewValues(body: unknown): void {
  const values = asRecord(asRecord(body)?.["values"]);
  if (values === undefined || Object.keys(values).length <= MOST_VALUES) return;
  throw requestInvalid("values", `expected at most ${MOST_VALUES} values`);
}
