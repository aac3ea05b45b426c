import type { Row } from "../schema.ts";

/** An outside publication of which no release was recorded yet, though somebody may have linked it. */
export function unseenProcess(process: string): Row<"processes"> {
  return {
    process,
    subject: "",
    ocid: null,
    title: null,
    buyer: null,
    isMember: 0,
    firstSequence: 0,
    recordings: 0,
    conflicts: 0,
    links: 0,
  };
}
