import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type TrustRoot, trustRootSchema } from "../../verify/TrustRoot.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";

/** A trust root as such, or as a report of an earlier verification has it. */
const fileSchema = z.union([trustRootSchema, z.looseObject({ trustRoot: trustRootSchema })]);

/** Reads what an auditor trusts. @throws CommandFailure for a file that is neither a trust root nor a report */
export async function readTrustRoot(path: string): Promise<TrustRoot> {
  const parsed = fileSchema.safeParse(parseJson(await readFile(path, "utf8")));
  if (parsed.success) return "trustRoot" in parsed.data ? parsed.data.trustRoot : parsed.data;
  throw new CommandFailure(
    `${path} holds no trust root. Give the report of an earlier verification (verify --report FILE.json), or its ` +
      "member trustRoot, as somebody else than the operator has it.",
    EXIT.usage,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
