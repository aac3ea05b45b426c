import { actHash } from "../../domain/acts/actHash.ts";
import { allDefinitions, definitionOf } from "../../domain/acts/definitionOf.ts";
import type { LedgerIdentity } from "../../domain/acts/LedgerIdentity.ts";
import { registerFor } from "../../domain/acts/registerFor.ts";
import type { CaseFile, CaseHistory, ShownAct, StubbedAct } from "../../domain/caseFile.ts";
import { rulesOf } from "../../domain/generations/Rules.ts";
import { nextSubjectHead } from "../../domain/heads.ts";
import { type Hex, ZERO_BYTES32 } from "../../domain/Hex.ts";
import { keyId } from "../../domain/keySlot.ts";
import type { TrustRoot } from "../TrustRoot.ts";
import type { PlacedAct } from "../VerifiedAct.ts";

/** An act of a case file, shown or not, with the head that its history has after it. */
export interface CaseAct {
  readonly history: CaseHistory;
  readonly sequence: number;
  readonly time: number;
  readonly organisation: number;
  readonly actHash: Hex;
  readonly kind: number;
  /** What there is to judge; undefined where the act is not shown. */
  readonly placed: PlacedAct | undefined;
  readonly head: Hex;
}

/** All acts of a file in the order of the ledger, and the head that each history comes to. */
export interface CaseActs {
  readonly acts: readonly CaseAct[];
  readonly heads: ReadonlyMap<Hex, Hex>;
  /** Kinds that the ledger's trust root has no register for, by act. */
  readonly unreadable: readonly { readonly sequence: number; readonly kind: string }[];
}

/** Takes every hash and head again. Whether they are the ledger's is for the state to say. */
export function placeActs({ histories }: CaseFile, trust: TrustRoot): CaseActs {
  const acts: CaseAct[] = [];
  const heads = new Map<Hex, Hex>();
  const unreadable: { sequence: number; kind: string }[] = [];
  for (const history of histories) {
    let head = ZERO_BYTES32;
    for (const each of history.acts) {
      if (!("stub" in each) && trust.identity.registers[definitionOf(each.act.kind).register] === undefined) {
        unreadable.push({ sequence: each.sequence, kind: each.act.kind });
        continue;
      }
      const act = "stub" in each ? stubbed(each, history, head) : shown(each, history, { head, trust });
      head = act.head;
      acts.push(act);
    }
    heads.set(history.subject, head);
  }
  return { acts: acts.sort((one, other) => one.sequence - other.sequence), heads, unreadable };
}

function stubbed({ sequence, time, stub }: StubbedAct, history: CaseHistory, before: Hex): CaseAct {
  const { organisation, actHash: hash, kind } = stub;
  const head = nextSubjectHead(before, { ...stub, sequence, time, subject: history.subject });
  return { ...{ history, sequence, time, organisation, kind, head }, actHash: hash, placed: undefined };
}

function shown(
  each: ShownAct,
  history: CaseHistory,
  { head: before, trust }: { head: Hex; trust: TrustRoot },
): CaseAct {
  const { sequence, time, act, signer, signature } = each;
  const definition = definitionOf(act.kind);
  const hash = actHash(act, trust.identity);
  const entry = { sequence, time, subject: act.subject, kind: definition.code, actHash: hash, content: act.content };
  const head = nextSubjectHead(before, { ...entry, organisation: act.organisation, keyId: keyId(signer) });
  const placed: PlacedAct = {
    ...{ act, actHash: hash, sequence, time, signer, signature, keyId: keyId(signer), roles: definition.roles },
    ...{ proof: undefined, extras: {}, blockNumber: 0, subjectHead: head, ledgerHead: ZERO_BYTES32 },
    rules: rulesOf(trust.codeHashes[registerOf(each, trust.identity)] ?? ZERO_BYTES32),
  };
  return { ...{ history, sequence, time, placed, head }, organisation: act.organisation, actHash: hash, kind: definition.code }; // prettier-ignore
}

/** The register that an act was signed for. @throws KindNotInThisLedger */
export function registerOf({ act }: Pick<ShownAct, "act">, identity: LedgerIdentity): Hex {
  return registerFor(definitionOf(act.kind), identity);
}

/** What a stub says it is, in the words of its definition; undefined for a kind that this program does not know. */
export function kindNamed(code: number): string | undefined {
  return allDefinitions().find((definition) => definition.code === code)?.kind;
}
