import type { CaseFile } from "../../domain/caseFile.ts";
import { organisationsActing, publicationsLinked, restsOnConsortium } from "../../domain/caseScope.ts";
import type { Hex } from "../../domain/Hex.ts";
import { CONSORTIUM_SUBJECT, organisationSubject } from "../../domain/subjects.ts";
import type { TrustRoot } from "../TrustRoot.ts";
import { type CaseAct, kindNamed } from "./CaseActs.ts";
import type { CaseFindings } from "./CaseFindings.ts";

/**
 * Are all histories here that can say something about what is shown? Whether an act was disowned stands in its
 * organisation's own history, and whoever leaves that out could hide it. What should be here and is not leaves the
 * case undecided; what nobody asked for does not belong.
 */
export function checkScope(file: CaseFile, acts: readonly CaseAct[], trust: TrustRoot, findings: CaseFindings): void {
  const scope = new Scope(file, acts, trust);
  for (const { of, subject } of file.histories) {
    if (scope.wants(of, subject)) continue;
    findings.breaks("histories", "history-unneeded", `The history of this ${of} does not belong to the file.`, {
      subject,
    });
  }
  for (const subject of scope.missingPublications())
    findings.undecided("histories", "history-missing", "The history of a publication that was linked is not here.", { subject }); // prettier-ignore
  for (const number of scope.unknownOrganisations())
    findings.undecided("histories", "history-missing", `The history of organisation ${number}, which signed acts here, is not in the file, so nobody can tell whether it disowned any.`); // prettier-ignore
  if (scope.lacksConsortium())
    findings.undecided("histories", "history-missing", "An act rests on a vote, and the consortium's history is not here."); // prettier-ignore
  checkStubs(acts, findings);
}

class Scope {
  readonly #file: CaseFile;
  readonly #acts: readonly CaseAct[];
  readonly #subjects = new Map<number, Hex>();
  readonly #publications: Set<Hex>;
  readonly #acting: Set<number>;
  readonly #restsOnConsortium: boolean;

  constructor(file: CaseFile, acts: readonly CaseAct[], { founding }: TrustRoot) {
    this.#file = file;
    this.#acts = acts;
    for (const [index, { identifier }] of founding.founders.entries())
      this.#subjects.set(index + 1, organisationSubject(identifier));
    // Only its own key confirms an organisation, and the Directory has it under that number.
    for (const act of this.#shown())
      if (act.kind === "OrganisationConfirmed" && !this.#subjects.has(act.organisation))
        this.#subjects.set(act.organisation, act.subject);
    this.#publications = publicationsLinked(this.#shown("procurement"));
    this.#acting = organisationsActing(this.#shown());
    const others = acts.filter(({ history }) => history.of !== "consortium");
    const known = new Set([founding.memorandum, ...others.map(({ actHash }) => actHash)]);
    this.#restsOnConsortium = restsOnConsortium(shownOf(others), known);
  }

  wants(of: CaseFile["histories"][number]["of"], subject: Hex): boolean {
    switch (of) {
      case "procurement":
        return subject === this.#file.subject;
      case "plan":
        return this.#shown("plan").some((act) => act.subject === subject && act.kind === "PlanConverted" && act.values.procurement === this.#file.subject); // prettier-ignore
      case "publication":
        return this.#publications.has(subject);
      case "organisation":
        return [...this.#acting].some((number) => this.#subjects.get(number) === subject);
      case "consortium":
        return subject === CONSORTIUM_SUBJECT && this.#restsOnConsortium;
    }
  }

  missingPublications(): Hex[] {
    return [...this.#publications].filter((subject) => !this.#has(subject));
  }

  unknownOrganisations(): number[] {
    return [...this.#acting].filter((number) => {
      const subject = this.#subjects.get(number);
      return subject === undefined || !this.#has(subject);
    });
  }

  lacksConsortium(): boolean {
    return this.#restsOnConsortium && !this.#has(CONSORTIUM_SUBJECT);
  }

  #has(subject: Hex): boolean {
    return this.#file.histories.some((history) => history.subject === subject);
  }

  #shown(of?: CaseFile["histories"][number]["of"]) {
    return shownOf(of === undefined ? this.#acts : this.#acts.filter(({ history }) => history.of === of));
  }
}

function shownOf(acts: readonly CaseAct[]) {
  return acts.flatMap(({ placed }) => (placed === undefined ? [] : [placed.act]));
}

/** In an organisation's history only additions of keys may be left unshown: a key that signed here is proven itself. */
function checkStubs(acts: readonly CaseAct[], findings: CaseFindings): void {
  for (const { placed, kind, history, sequence, actHash } of acts) {
    if (placed !== undefined) continue;
    const name = kindNamed(kind);
    const about = { sequence, actHash, subject: history.subject };
    if (history.of !== "organisation")
      findings.notes("histories", "act-not-shown", `This act (${name ?? "of an unknown kind"}) is not shown.`, about);
    else if (name !== "KeyAdded") {
      const what = `An organisation's act (${name ?? "of an unknown kind"}) is not shown, and it may be about what is.`;
      findings.undecided("histories", "statement-not-shown", what, about);
    }
  }
}
