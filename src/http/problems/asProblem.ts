import { z } from "zod";
import { UnknownCursor } from "../../audit/paging.ts";
import { issueInWords } from "../../domain/acts/issueInWords.ts";
import { NotClear } from "../../domain/entry/NotClear.ts";
import { LondonTimeUnclear } from "../../domain/LondonTimeUnclear.ts";
import { Problem } from "../../problems/Problem.ts";
import { notReady } from "./notReady.ts";
import { submissionProblem } from "./submissionProblem.ts";

/** The problem that an error of any origin is to the one who asked. What we did not foresee is ours, and shows nothing. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError) return requestInvalid(error);
  if (error instanceof LondonTimeUnclear)
    return new Problem("time-ambiguous", error.message, { members: { meanings: error.meanings } });
  if (error instanceof NotClear) return notClear(error);
  if (error instanceof UnknownCursor) return new Problem("cursor-invalid", error.message);
  if (error instanceof URIError) return new Problem("address-unknown", "The address is not properly percent-encoded.");
  return submissionProblem(error) ?? notReady(error) ?? fault(error);
}

function fault(error: unknown): Problem {
  return new Problem("internal-error", "This is a fault of the service, which has logged it. Try again later.", {
    cause: error,
  });
}

function notClear({ message, candidates }: NotClear): Problem {
  if (candidates.length === 0) return new Problem("not-recorded", message);
  return new Problem("request-invalid", message, { members: { candidates: candidates.slice(0, MOST_PLACES) } });
}

const MOST_PLACES = 50;
const MOST_LETTERS = 300;

/** Names every value that was wrong, by its place in the request. */
function requestInvalid(error: z.ZodError): Problem {
  const errors = error.issues.slice(0, MOST_PLACES).map((issue) => ({
    place: issue.path.map(String).join(".").slice(0, MOST_LETTERS),
    message: issueInWords(issue).slice(0, MOST_LETTERS), // names every unknown member, however many
  }));
  const words = errors.map(({ place, message }) => (place === "" ? message : `${place}: ${message}`));
  const told = `${words.slice(0, 5).join("; ")}${error.issues.length > 5 ? ` (and ${error.issues.length - 5} more)` : ""}`;
  const detail = told.endsWith(".") ? told : `${told}.`;
  return new Problem("request-invalid", detail, { members: { errors } });
}
