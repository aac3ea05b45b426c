import { readFile } from "node:fs/promises";
import { z } from "zod";
import { bytes32Schema } from "../../domain/Hex.ts";
import { fromRfc3339, londonWords } from "../../domain/londonTime.ts";
import { parseUnambiguousJson } from "../../domain/parseUnambiguousJson.ts";
import type { BroughtHead } from "../../verify/BroughtHeadCheck.ts";
import { type TrustRoot, trustRootSchema } from "../../verify/TrustRoot.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";

const headSchema = z.looseObject({
  count: z.int().nonnegative(),
  ledgerHead: bytes32Schema,
  blockNumber: z.int().nonnegative(),
  blockHash: bytes32Schema,
});

/** A trust root as such, or as a report of an earlier verification has it, with the head that the ledger had then. */
const reportSchema = z.looseObject({
  trustRoot: trustRootSchema,
  head: headSchema.optional(),
  verifiedAt: z.iso.datetime().optional(),
});
const fileSchema = z.union([trustRootSchema, reportSchema]);

/** What an auditor trusts, and the head that they were shown before. */
export interface BroughtTrust {
  readonly trust: TrustRoot;
  readonly heads: readonly BroughtHead[];
}

/** Reads what an auditor trusts. @throws CommandFailure for a file that is neither a trust root nor a report */
export async function readTrustRoot(path: string): Promise<BroughtTrust> {
  const parsed = fileSchema.safeParse(parseJson(await readFile(path, "utf8")));
  if (parsed.success) return "trustRoot" in parsed.data ? ofReport(parsed.data) : { trust: parsed.data, heads: [] };
  throw new CommandFailure(
    `${path} holds no trust root. Give the report of an earlier verification (verify --report FILE.json), or its ` +
      "member trustRoot, as somebody else than the operator has it.",
    EXIT.usage,
  );
}

function ofReport({ trustRoot, head, verifiedAt }: z.infer<typeof reportSchema>): BroughtTrust {
  if (head === undefined) return { trust: trustRoot, heads: [] };
  const { count, ledgerHead, blockNumber, blockHash } = head;
  const from = `The report${verifiedAt === undefined ? "" : ` of ${londonWords(fromRfc3339(verifiedAt))}`}`;
  return { trust: trustRoot, heads: [{ count, ledgerHead, block: { number: blockNumber, hash: blockHash }, from }] };
}

function parseJson(text: string): unknown {
  try {
    return parseUnambiguousJson(text);
  } catch {
    return undefined;
  }
}
