import { contentDigest } from "../content/contentDigest.ts";
import { type Hex, toHex } from "../Hex.ts";
import { londonTimeLater } from "../londonTime.ts";
import type { Act, ActKind, ContentOf } from "./Act.ts";
import { checkNewContent } from "./checkContent.ts";
import type { ContentProblem } from "./ContentProblem.ts";
import { definitionOf } from "./definitionOf.ts";
import type { Envelope } from "./Envelope.ts";
import { parseAct } from "./parseAct.ts";

/** An act stays valid for so long unless its signer says otherwise. */
const DAYS_VALID = 30;
/** An invitation that a new key has signed already is recorded soon, or somebody else may do it later. */
const DAYS_VALID_WITH_A_NEW_KEY = 7;

/** The last second of an act signed now, unless its signer says otherwise: the same time of London's clocks. */
export function validUntilFrom(kind: ActKind, now: number): number {
  return londonTimeLater(now, definitionOf(kind).takesProof ? DAYS_VALID_WITH_A_NEW_KEY : DAYS_VALID);
}

/** What the signer decides of the envelope; the content's digest follows. */
export interface EnvelopeParts extends Omit<Envelope, "content" | "validUntil"> {
  /** UTC seconds; 30 days from `now` if left out, 7 where a new key signs too. */
  validUntil?: number;
  /** UTC seconds; the ledger's clock where it is known, as in a sandbox. */
  now?: number;
}

export interface BuiltAct<Kind extends ActKind = ActKind> {
  act: Act<Kind>;
  content: ContentOf<Kind>;
  /** Root salt of the content's digest: without it nobody can prove or guess what the content says. */
  salt: Hex;
}

/** The content of an act is malformed or says otherwise than its values. */
export class ContentUnfit extends Error {
  override readonly name = "ContentUnfit";
  readonly problems: readonly ContentProblem[];

  constructor(kind: ActKind, problems: readonly ContentProblem[]) {
    super(`The content does not fit this ${kind}. ${problems.map(({ message }) => message).join(" ")}`);
    this.problems = problems;
  }
}

/**
 * An act ready to be signed, with its content's salt and digest. Client and service build acts with this alone.
 * @param salt Given only to sign the same content again, as AgreementSigned does with the offer's.
 * @throws ContentUnfit, MalformedInput
 */
export function buildAct<Kind extends ActKind>(
  kind: Kind,
  envelope: EnvelopeParts,
  values: Act<Kind>["values"],
  content: ContentOf<Kind>,
  salt: Hex = newSalt(),
): BuiltAct<Kind> {
  const { now = Math.floor(Date.now() / 1000), validUntil = validUntilFrom(kind, now), ...parts } = envelope;
  const act = parseAct({ kind, ...parts, validUntil, content: contentDigest(content, salt), values });
  const problems = checkNewContent(act, content);
  if (problems.length > 0) throw new ContentUnfit(kind, problems);
  return { act: narrowed(act, kind), content, salt };
}

/** 32 random bytes. */
export function newSalt(): Hex {
  return toHex(crypto.getRandomValues(new Uint8Array(32)));
}

function narrowed<Kind extends ActKind>(act: Act, kind: Kind): Act<Kind> {
  if (!isOfKind(act, kind)) throw new TypeError(`Expected a ${kind}, got a ${act.kind}.`);
  return act;
}

function isOfKind<Kind extends ActKind>(act: Act, kind: Kind): act is Act & Act<Kind> {
  return act.kind === kind;
}
