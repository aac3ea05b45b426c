import type { OrganisationRow } from "../../audit/directory/OrganisationView.ts";
import type { ObjectName, ShownState } from "../../domain/acts/procedures.ts";
import { stateWords } from "../../domain/acts/stateNames.ts";
import { sentence } from "./pageFilters.ts";

type Colour = "green" | "blue" | "yellow" | "red" | "grey" | "teal" | "purple" | "orange";

/** A coloured word. The word alone must say it: colour is never the only sign. */
export interface Tag {
  readonly text: string;
  readonly colour: Colour;
}

/** Green goes well, yellow waits for somebody, red went wrong or was refused, grey is over. */
const COLOURS: { readonly [Name in ObjectName]: Readonly<Record<ShownState<Name>, Colour>> } = {
  organisation: { pending: "yellow", active: "blue", superseded: "grey" },
  key: { waiting: "yellow", active: "blue", revoked: "red", dropped: "grey" },
  motion: { open: "green", carried: "green", failed: "red", lapsed: "grey" },
  plan: { planned: "blue", dropped: "grey", converted: "green" },
  answer: { joined: "green", declined: "red" },
  procurement: { active: "blue", withdrawn: "grey", complete: "green", cancelled: "red" },
  tender: { none: "grey", open: "green", closed: "grey", awarded: "green", withdrawn: "grey", cancelled: "red" },
  agreement: {
    offered: "yellow",
    expired: "grey",
    withdrawn: "grey",
    declined: "red",
    "in-force": "green",
    ended: "grey",
  },
  variation: { offered: "yellow", expired: "grey", withdrawn: "grey", declined: "red", signed: "green" },
  milestone: {
    open: "green",
    idle: "grey",
    delivered: "yellow",
    accepted: "green",
    "accepted-in-part": "teal",
    rejected: "red",
    waived: "grey",
  },
  invoice: {
    recorded: "yellow",
    received: "blue",
    credited: "grey",
    withdrawn: "grey",
    disputed: "red",
    paid: "green",
  },
  payment: { recorded: "yellow", confirmed: "green", contested: "red" },
};

/** How an authority stands in the consortium, where that is not good. */
export function standingTag(standing: OrganisationRow["standing"]): Tag | undefined {
  if (standing === "good") return undefined;
  return standing === "suspended" ? { text: "Suspended", colour: "orange" } : { text: "Left", colour: "grey" };
}

/** The tag of how an object stands. */
export function stateTag<Name extends ObjectName>(object: Name, state: ShownState<Name>): Tag {
  return { text: sentence(stateWords(object, state)), colour: COLOURS[object][state] };
}
