import type { Act } from "../../domain/acts/Act.ts";
import type { KeyNamed } from "../../domain/acts/Names.ts";
import type { NamesTold } from "../../domain/acts/NamesTold.ts";
import { type Hex, hexSchema } from "../../domain/Hex.ts";
import type { AlsoNamed } from "../AuditReads.ts";
import type { Reading } from "../Reading.ts";
import { ActNames } from "./ActNames.ts";

/** The names that the description of an act needs which is yet to be recorded. */
export async function namesTold(reading: Reading, act: Act, also?: AlsoNamed): Promise<NamesTold> {
  const described = { act, sequence: Infinity };
  const loaded = await ActNames.load(reading, [described], also);
  const names = loaded.for(described);
  const found = loaded.loaded;
  return {
    organisations: found.organisations.known().map(({ number, name }) => ({ number, name })),
    acts: [...found.earlier.values()].map(({ actHash, sequence, act: earlier, register }) => {
      const says = names.act?.(hex(actHash))?.says;
      const told = { actHash: hex(actHash), number: sequence, act: earlier, register: hex(register) };
      return says === undefined ? told : { ...told, says };
    }),
    subjects: [...found.subjects].map(([subject, called]) => ({ subject: hex(subject), ...called })),
    agreements: [...found.agreements].map(([agreement, { name, milestones }]) => ({
      agreement: hex(agreement),
      name,
      milestones: [...milestones].map(([number, title]) => ({ number, title })),
    })),
    invoices: [...found.invoices].map(([invoice, number]) => ({ invoice: hex(invoice), number })),
    keys: keysTold(act, found.keys),
  };
}

function keysTold(act: Act, keys: ReadonlyMap<Act, KeyNamed>): NamesTold["keys"] {
  const revoked = keys.get(act);
  if (act.kind !== "KeyRevoked" || revoked === undefined) return [];
  return [{ key: act.values.key, label: revoked.label, questions: [...revoked.questions] }];
}

function hex(text: string): Hex {
  return hexSchema.parse(text);
}
