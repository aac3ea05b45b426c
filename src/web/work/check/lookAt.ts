import type { Session } from "../../../accounts/Sessions.ts";
import { MalformedInput } from "../../../domain/acts/MalformedInput.ts";
import { asProblem } from "../../../http/problems/asProblem.ts";
import { withActsNamed } from "../../../http/problems/withActsNamed.ts";
import { ContentRefused } from "../../../ledger/ContentRefused.ts";
import type { Problem } from "../../../problems/Problem.ts";
import { prepareAct, type Prepared } from "../../../records/prepareAct.ts";
import { sentence } from "../../page/pageFilters.ts";
import type { WorkDraft } from "../draft/WorkDraft.ts";
import type { WorkServices } from "../WorkServices.ts";
import { wishOf } from "./wishOf.ts";

/** Something that stands in the way, and where it can be put right. */
interface Obstacle {
  readonly message: string;
  /** Into the answers; undefined where no question of the draft is to blame. */
  readonly pointer: string | undefined;
}

/** The look before signing: the act as it would be signed, or why there is none. */
export interface Look {
  readonly prepared: Prepared | undefined;
  readonly obstacles: readonly Obstacle[];
  /** What the ledger would refuse it with now. */
  readonly refusal: string | undefined;
}

/** Prepares the act of a draft and asks the contracts about it. Nothing is recorded. */
export async function lookAt(services: WorkServices, { signer }: Session, draft: WorkDraft): Promise<Look> {
  const { service, audit } = services;
  try {
    const prepared = await prepareAct(wishOf(draft), service);
    const [refused] = await service.ledger.tryOut([{ act: prepared.act, signer }]);
    const refusal = refused === undefined ? undefined : (await withActsNamed(asProblem(refused), audit)).message;
    return { prepared, obstacles: [], refusal };
  } catch (error) {
    return { prepared: undefined, obstacles: obstaclesIn(error), refusal: undefined };
  }
}

/** @throws what is a fault, and no mistake of the draft */
function obstaclesIn(error: unknown): Obstacle[] {
  if (error instanceof MalformedInput)
    return error.places.map(({ label, message, path }) => ({
      message: sentence(label === undefined ? message : `${label}: ${message}`),
      pointer: pointerOf(path),
    }));
  if (error instanceof ContentRefused && error.refusal.reason === "disagrees")
    return error.refusal.problems.map(({ message, path }) => ({ message, pointer: pointerOf(path) }));
  const problem = asProblem(error);
  if (problem.isFault) throw error;
  return placesOf(problem) ?? [{ message: problem.message, pointer: undefined }];
}

/** Values that are not said yet, each by its own name. */
function placesOf({ members: { errors }, message }: Problem): Obstacle[] | undefined {
  if (!Array.isArray(errors)) return undefined;
  const places = errors.flatMap((one: unknown): Obstacle[] => {
    const place = typeof one === "object" && one !== null && "place" in one ? String(one.place) : "";
    const [, name] = /^values\.(\w+)$/.exec(place) ?? [];
    const words = typeof one === "object" && one !== null && "message" in one ? String(one.message) : message;
    return name === undefined ? [] : [{ message: sentence(words), pointer: `/values/${name}` }];
  });
  return places.length === 0 ? undefined : places;
}

/** The question that a place of the act or its content belongs to. */
function pointerOf(path: string): string | undefined {
  const [, first, second] = path.split("/");
  if (first === undefined || first === "") return undefined;
  return first === "values" ? `/values/${second ?? ""}` : `/content/${first}`;
}
