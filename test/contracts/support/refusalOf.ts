import type { Interface } from "ethers";

/** The custom error that a call was refused with, decoded. Fails when the call goes through. */
export async function refusalOf(call: Promise<unknown>, errors: Interface): Promise<{ name: string; args: unknown[] }> {
  try {
    await call;
  } catch (thrown) {
    const data = thrown instanceof Error && "data" in thrown ? String(thrown.data) : "";
    const error = errors.parseError(data);
    if (error === null) throw thrown;
    return { name: error.name, args: [...error.args] };
  }
  throw new Error("The call went through, but should have been refused");
}
