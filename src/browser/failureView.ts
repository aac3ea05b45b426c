import { button, errorSummary } from "./element.ts";
import { AnotherSandbox } from "./KnownLedger.ts";

/** What went wrong, in words; over a sandbox that was founded anew, also the way on. */
export function failureView(title: string, error: unknown): HTMLElement {
  const summary = errorSummary(title, error instanceof Error ? error.message : String(error));
  if (!(error instanceof AnotherSandbox)) return summary;
  const goOn = button("Forget the old sandbox", () => {
    error.forget();
    location.reload();
  });
  summary.append(goOn);
  return summary;
}
