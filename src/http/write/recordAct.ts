import type { Submission } from "../../domain/acts/Act.ts";
import type { Recorded } from "../../ledger/Ledger.ts";
import { refusalNames } from "../problems/refusalNames.ts";
import { submissionProblem } from "../problems/submissionProblem.ts";
import { withActsNamed } from "../problems/withActsNamed.ts";
import type { Services } from "../services.ts";

type RecordingServices = Pick<Services, "metrics" | "audit">;

/** Counts an act by how it ended. @throws Problem with what was refused, or what failed */
export async function recordAct(
  { metrics, audit }: RecordingServices,
  submission: Submission,
  recording: Promise<Recorded>,
): Promise<Recorded> {
  const { kind } = submission.act;
  try {
    const recorded = await recording;
    metrics.acts.inc({ kind, outcome: recorded.already ? "already" : "recorded" });
    return recorded;
  } catch (error) {
    const problem = submissionProblem(error, submission, await refusalNames(error, submission.act, audit));
    metrics.acts.inc({ kind, outcome: problem?.type ?? "fault" });
    throw problem === undefined ? error : await withActsNamed(problem, audit);
  }
}
