import { z } from "zod";
import { Hash, LedgerStamp, Moment } from "../../audit/views.ts";
import { passkeyTermsSchema } from "../../domain/acts/consortium/passkeyTerms.ts";
import { registersSchema } from "../../domain/acts/LedgerIdentity.ts";
import { toRfc3339 } from "../../domain/londonTime.ts";
import type { Services } from "../services.ts";
import { defineRead } from "./defineRead.ts";

const address = z.string().meta({ description: "20 bytes, 0x and lower-case hex" });

const LedgerView = z
  .object({
    chainId: z.int().meta({ description: "drawn at the founding: no act of another ledger fits" }),
    log: address,
    registers: registersSchema.meta({
      description: "the contracts that acts are signed for; one that a ledger lacks is younger than its founding",
    }),
    passkeyVerifier: address
      .meta({ description: "the contract that checks passkeys: the first 20 bytes of their signers" })
      .exactOptional(),
    passkeys: passkeyTermsSchema.exactOptional().meta({
      description: "under which domain and at which origins passkeys sign; left out where the founders named none",
    }),
    head: z.object({ sequence: z.int(), ledgerHead: Hash, blockNumber: z.int(), blockHash: Hash, time: Moment }),
    projected: LedgerStamp.nullable().meta({ description: "how far the reads have come" }),
    time: Moment.meta({ description: "the ledger's time now" }),
    actsPerSignature: z
      .int()
      .meta({ description: "how many acts one signature may cover; 1 on ledgers that know no batches" }),
    sandbox: z.boolean().meta({ description: "its clock may be moved and its keys are unusable elsewhere" }),
    receiptKey: address.meta({ description: "the service signs receipts with this key" }),
  })
  .meta({ id: "Ledger" });

/** What a client must know to sign for this ledger, and where its history ends. */
export const ledgerRead = defineRead({
  path: "/api/ledger",
  tag: "Ledger",
  summary: "The ledger: what acts are signed for, and where its history ends",
  params: z.object({}),
  query: z.strictObject({}),
  answer: LedgerView,
  read: ledgerView,
});

async function ledgerView({
  audit,
  ledger,
  receipts,
  sandbox,
  passkeys,
}: Services): Promise<z.infer<typeof LedgerView>> {
  const { time, sequence, ledgerHead, blockNumber, blockHash } = ledger.head();
  const { chainId, log, registers, passkeyVerifier } = ledger.identity;
  return {
    chainId,
    log,
    registers,
    ...(passkeyVerifier === undefined ? {} : { passkeyVerifier }),
    ...(passkeys === undefined ? {} : { passkeys }),
    head: { sequence, ledgerHead, blockNumber, blockHash, time: toRfc3339(time) },
    projected: (await audit.head()) ?? null,
    time: toRfc3339(ledger.now()),
    actsPerSignature: ledger.actsPerSignature,
    sandbox: sandbox !== undefined,
    receiptKey: receipts.address,
  };
}
