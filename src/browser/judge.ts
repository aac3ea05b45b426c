import { ActAnswer, LedgerAnswer, PreparedAnswer } from "../client/answers.ts";
import { checkPrepared, type PreparedAct } from "../client/checkPrepared.ts";
import { ServiceDeceives } from "../client/ServiceDeceives.ts";
import type { Transport } from "../client/Transport.ts";
import { actHash } from "../domain/acts/actHash.ts";
import { actSchema } from "../domain/acts/actSchema.ts";
import { partiesOf } from "../domain/acts/contents/parties.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import type { NamesTold } from "../domain/acts/NamesTold.ts";
import { newKeyOf } from "../domain/acts/newKeyOf.ts";
import { asSigned } from "../domain/entry/asSigned.ts";
import type { Hex } from "../domain/Hex.ts";
import { isPasskeySignature } from "../domain/signatures/passkeySignature.ts";
import { checkDocuments, type CheckedDocument } from "./checkDocuments.ts";
import type { KnownLedger } from "./KnownLedger.ts";
import type { SigningWish } from "./SigningWish.ts";

/** An act of which everything was computed or compared in this browser. */
export interface JudgedAct extends PreparedAct {
  readonly ledger: LedgerAnswer;
  readonly documents: readonly CheckedDocument[];
  /** The new key's own signature, where the act brings one. */
  readonly proof?: Hex;
}

/**
 * Holds all that the service answers against what its person wished for, before anybody is asked to sign.
 * @throws ServiceDeceives saying what does not fit; ServiceProblem, ServiceUnreachable
 */
export async function judge(written: SigningWish, transport: Transport, known: KnownLedger): Promise<JudgedAct> {
  const ledger = await transport.json("/api/ledger", LedgerAnswer);
  known.requireSame(ledger);
  const { documents: offered, values, content, proof, ...rest } = written;
  const wish = { ...rest, ...asSigned(rest.kind, { values, content }) };
  const proposed = await transport.json("/api/acts/prepare", PreparedAnswer, {
    method: "POST",
    body: JSON.stringify(isOtherSides(wish) ? { ...wish, content: undefined } : wish),
    headers: { "Content-Type": "application/json" },
  });
  const prepared = checkPrepared(wish, { ...proposed, content: proposed.content }, ledger);
  await requireOtherSidesText(prepared, ledger, transport);
  requireNames(prepared, proposed.names);
  const documents = await checkDocuments(prepared.act.kind, prepared.content, offered, transport);
  if (proof !== undefined) requireProof(prepared, proof);
  return { ...prepared, ledger, documents, ...(proof === undefined ? {} : { proof }) };
}

/** A passkey of somebody else is added only if it has signed this very act. */
function requireProof({ act, actHash: hash }: PreparedAct, proof: Hex): void {
  const key = newKeyOf(act)?.key;
  if (key === undefined || !isPasskeySignature(key, hash, proof))
    throw new ServiceDeceives("The new key has not signed this act. Nothing was signed. Make a new link for it.");
}

/** What the other side wrote is signed under its digest: the service has it, and gives it to be compared. */
function isOtherSides({ kind }: Pick<SigningWish, "kind">): boolean {
  return definitionOf(kind).countersigns === "offer";
}

/** Who signs what the other side wrote signs the very text of the act that it builds on. */
async function requireOtherSidesText({ act }: PreparedAct, ledger: LedgerIdentity, transport: Transport) {
  if (!isOtherSides(act)) return;
  const answer = await transport.json(`/api/acts/${act.builtOn}`, ActAnswer);
  const offer = actSchema.parse(answer.act);
  if (actHash(offer, ledger) !== act.builtOn || offer.content !== act.content || offer.subject !== act.subject)
    throw new ServiceDeceives("The text to be signed is not the one that the other side offered. Nothing was signed.");
}

/** Names are the service's word, unless the text to be signed has them too. */
function requireNames({ act, content }: PreparedAct, { organisations }: NamesTold): void {
  for (const { party } of partiesOf(definitionOf(act.kind).content, content)) {
    const told = organisations.find(({ number }) => number === party.organisation);
    if (told !== undefined && told.name !== party.name)
      throw new ServiceDeceives(
        `The service calls organisation ${party.organisation} “${told.name}”, and the text to be signed calls it “${party.name}”. Nothing was signed. If it was renamed since, ask for the text under its new name.`,
      );
  }
}
