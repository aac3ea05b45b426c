import type { TurnOf } from "../../../audit/procurement/ProcurementView.ts";
import { definitionOf } from "../../../domain/acts/definitionOf.ts";
import { rolesInWords } from "../../../domain/roles.ts";
import { actionOf } from "../begin/kindActions.ts";

/** An act by which it is done: a link, or which key it takes. */
interface Way {
  readonly words: string;
  readonly href: string | undefined;
  readonly takes: string;
}

/** Something that waits for the organisation, and what whoever is signed in can do about it. */
export interface Waiting extends TurnOf {
  readonly ways: readonly Way[];
}

/** @param roles of the key that is signed in */
export function waitingOf(turn: TurnOf, roles: number): Waiting {
  return { ...turn, ways: turn.kinds.map((kind) => wayOf(kind, turn, roles)) };
}

function wayOf(kind: TurnOf["kinds"][number], turn: TurnOf, roles: number): Way {
  const { roles: needed } = definitionOf(kind);
  return {
    words: actionOf(kind),
    href: (needed & roles) === 0 ? undefined : `/work/acts/new/${kind}?${aboutOf(turn).toString()}`,
    takes: rolesInWords(needed),
  };
}

/** What the form of the act need not ask any more. */
function aboutOf({ agreement, milestone, procurement }: TurnOf): URLSearchParams {
  return new URLSearchParams({
    ...(agreement === null ? { subject: procurement.id } : { agreement: agreement.id }),
    ...(milestone === null ? {} : { milestone: String(milestone) }),
  });
}
