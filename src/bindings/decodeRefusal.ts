import { type ErrorFragment, Interface, type ParamType } from "ethers";
import type { Hex } from "../domain/Hex.ts";
import { contractFactories } from "./contractFactories.ts";
import type { Refusal } from "./Refusal.ts";

const errors = new Interface([
  ...new Map(
    Object.values(contractFactories)
      .flatMap((factory) => factory.createInterface().fragments)
      .filter((fragment): fragment is ErrorFragment => fragment.type === "error")
      .map((fragment) => [fragment.format(), fragment]),
  ).values(),
  "error Error(string message)",
  "error Panic(uint256 code)",
]);

/** Reads what a contract reverted with. Data that is no error of ours is given back whole, as `UnknownError`. */
export function decodeRefusal(data: Hex): Refusal {
  const parsed = tryParse(data);
  if (parsed === null) return { error: "UnknownError", args: { data } };
  const args = parsed.fragment.inputs.map((input, index) => [input.name, plain(input, parsed.args[index])] as const);
  return { error: parsed.name, args: Object.fromEntries(args) };
}

function tryParse(data: Hex) {
  try {
    return errors.parseError(data);
  } catch {
    return null;
  }
}

function plain(type: ParamType, value: unknown): string | number | boolean {
  if (typeof value === "bigint") return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value.toString();
  if (typeof value === "boolean") return value;
  return type.type === "string" ? String(value) : String(value).toLowerCase();
}
