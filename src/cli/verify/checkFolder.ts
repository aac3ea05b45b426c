import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseUnambiguousJson } from "../../domain/parseUnambiguousJson.ts";
import { contractsOf } from "../../ledger/contractsOf.ts";
import type { Founding } from "../../ledger/Founding.ts";
import { cutOffsOf } from "../../ledger/journal/cutOff.ts";
import { ledgerPaths } from "../../ledger/ledgerPaths.ts";
import type { TornTail } from "../../platform/frames/FrameReader.ts";
import type { Finding } from "../../verify/Finding.ts";
import type { Verification } from "../../verify/Verification.ts";
import { databasesSetAside } from "../service/databaseSetAside.ts";

/** What lies in the ledger's folder beside what the chain proves: what it says of its founding, and cut-off ends. */
export async function checkFolder(
  folder: string,
  founding: Founding,
  verified: Pick<Verification, "trust" | "terms">,
  torn: TornTail | null,
): Promise<Finding[]> {
  const { journal, founding: file } = ledgerPaths(folder);
  return [
    ...foundingInHead(founding, verified),
    ...(torn === null ? [] : [tornEnd(torn)]),
    ...(await cutOffEnds(journal)),
    ...(await foundingFile(file, founding)),
    ...(await setAside(folder)),
  ];
}

/** The service goes by what stands in the journal's head, which no block's hash covers. */
function foundingInHead(founding: Founding, { trust, terms }: Pick<Verification, "trust" | "terms">): Finding[] {
  const { memorandum, founders, codeHashes, chainId } = founding;
  const { log, registers } = contractsOf(founding).identity;
  const { identity } = trust;
  const isSame =
    chainId === identity.chainId &&
    isDeepStrictEqual({ memorandum, founders }, trust.founding) &&
    log === identity.log &&
    isDeepStrictEqual(registers, identity.registers) &&
    (codeHashes !== undefined || !terms.areSigned);
  if (isSame) return [];
  const what = "The journal's head says something else about the founding (chain id, memorandum, founders or contracts) than the trust root and the chain."; // prettier-ignore
  return [{ check: "trust root", code: "founding-differs", weight: "breaks", what }];
}

function tornEnd({ offset, bytes }: TornTail): Finding {
  const what =
    `The journal's last entry is not whole: ${bytes} bytes at byte ${offset}. A crash leaves such an end, and so does ` +
    "somebody who damages an entry that was answered. Compare receipts with the acts that are here.";
  return { check: "blocks", code: "journal-torn", weight: "notes", what };
}

async function cutOffEnds(journal: string): Promise<Finding[]> {
  return (await cutOffsOf(journal)).map(({ file, bytes }) => {
    const what =
      `A start cut ${bytes} bytes off the journal and kept them in ${file}. As a rule they were never answered: ` +
      "compare receipts with the acts that are here.";
    return { check: "blocks", code: "journal-cut-off", weight: "notes", what };
  });
}

/** It may know acts that are missing from the ledger, and it may come from an operator who put an older ledger back. */
async function setAside(folder: string): Promise<Finding[]> {
  return (await databasesSetAside(folder)).map((file) => {
    const what =
      `A start set a database aside that was not read from this ledger: ${basename(file)}. An older ledger was put ` +
      "back, or acts were cut off. Compare receipts and earlier reports with the acts that are here, then put the file away with your evidence.";
    return { check: "projection", code: "projection-set-aside", weight: "questions", what };
  });
}

/** The file is for people, and what it says is what they compare with what the authorities published. */
async function foundingFile(file: string, founding: Founding): Promise<Finding[]> {
  const says = await readFile(file, "utf8")
    .then(parseUnambiguousJson)
    .catch(() => undefined);
  if (isDeepStrictEqual(says, JSON.parse(JSON.stringify(founding)))) return [];
  const what =
    "ledger/founding.json does not say what the journal says about the founding: it was replaced or damaged.";
  return [{ check: "trust root", code: "founding-file-differs", weight: "breaks", what }];
}
