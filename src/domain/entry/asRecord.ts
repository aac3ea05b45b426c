type Members = Readonly<Record<string, unknown>>;

/** A JSON object, or undefined for anything else. */
export function asRecord(value: unknown): Members | undefined {
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
