/** A coloured word. The word alone must say it: colour is never the only sign. */
export interface Tag {
  readonly text: string;
  readonly colour: "green" | "blue" | "yellow" | "red" | "grey" | "purple" | "teal" | "orange";
}

const COLOURS: Readonly<Record<string, Tag["colour"]>> = {
  active: "blue",
  open: "green",
  planned: "blue",
  converted: "green",
  complete: "green",
  closed: "grey",
  awarded: "green",
  withdrawn: "grey",
  dropped: "grey",
  cancelled: "red",
  offered: "yellow",
  declined: "red",
  "in-force": "green",
  ended: "grey",
  signed: "green",
  delivered: "yellow",
  accepted: "green",
  "accepted-in-part": "teal",
  rejected: "red",
  waived: "grey",
  pending: "yellow",
  carried: "green",
  joined: "green",
  confirmed: "green",
  contested: "red",
};

const WORDS: Readonly<Record<string, string>> = {
  converted: "became a procurement",
  "in-force": "in force",
  "accepted-in-part": "accepted in part",
  delivered: "delivered, to be decided",
  pending: "not confirmed yet",
};

/** The tag of a state of a plan, procurement, tender, agreement, milestone, organisation or motion. */
export function stateTag(state: string): Tag {
  const words = WORDS[state] ?? state.replaceAll("-", " ");
  return { text: words.charAt(0).toUpperCase() + words.slice(1), colour: COLOURS[state] ?? "grey" };
}
