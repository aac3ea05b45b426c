import type { Act, RecordedAct, Submission } from "../../domain/acts/Act.ts";
import type { Hex } from "../../domain/Hex.ts";
import type { Founding } from "../Founding.ts";
import type { Ledger } from "../Ledger.ts";
import { bringsItsOwnKey } from "./bringsItsOwnKey.ts";

/** Keys that come into the Directory by their own first act: whoever named the key also said how it signs. */
export class FirstKeys {
  readonly #founders: Founding["founders"];
  readonly #history: Pick<Ledger, "find">;

  constructor({ founders }: Founding, history: Pick<Ledger, "find">) {
    this.#founders = founders;
    this.#history = history;
  }

  /** The scheme of a key whose first act this can be; undefined where the records name no such key for it. */
  async schemeFor({ act, signer }: Pick<Submission, "act" | "signer">): Promise<number | undefined> {
    if (act.kind === "FoundingSigned") return this.#founders.find(({ key }) => key === signer)?.scheme;
    if (!bringsItsOwnKey(act)) return undefined;
    const named = keyNamedIn(await this.#naming(act.builtOn));
    return named?.key === signer ? named.scheme : undefined;
  }

  /** The act itself, or for a vote the motion that it carried. */
  async #naming(builtOn: Hex): Promise<RecordedAct["act"] | undefined> {
    const found = (await this.#history.find(builtOn))?.act;
    return found?.kind === "VoteCast" ? (await this.#history.find(found.values.motion))?.act : found;
  }
}

function keyNamedIn(act: Act | undefined): { key: Hex; scheme: number } | undefined {
  switch (act?.kind) {
    case "OrganisationEntered":
    case "AdmissionProposed":
    case "EntryProposed":
    case "RecoveryProposed":
      return act.values;
    default:
      return undefined;
  }
}
