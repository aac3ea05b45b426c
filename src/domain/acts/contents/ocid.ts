import { normaliseOcid } from "../../ocid.ts";
import { line } from "./text.ts";

/** An open contracting id in its normal form. */
export const ocidSchema = line(120).refine(isNormalised, {
  error: "expected an OCID in its normal form, such as ocds-h6vhtk-0550b4",
});

function isNormalised(ocid: string): boolean {
  try {
    return normaliseOcid(ocid) === ocid;
  } catch {
    return false;
  }
}
