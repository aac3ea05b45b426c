import { Problem } from "./Problem.ts";

/**
 * One thing of a request that is missing or wrong.
 * @param place where it stands: "values.invoice"
 * @param message what is wrong with it, or what to say there
 * @param detail the same as a sentence, where the place alone does not make one
 */
export function requestInvalid(place: string, message: string, detail = `${place}: ${message}.`): Problem {
  return new Problem("request-invalid", detail, { members: { errors: [{ place, message }] } });
}
