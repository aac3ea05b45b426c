import { PlainKey } from "../../client/PlainKey.ts";
import type { Hex } from "../../domain/Hex.ts";
import type { DemonstrationPeople } from "../../web/work/DemonstrationPeople.ts";
import { addDemonstrationKey, demonstrationKeys } from "../signingKey.ts";

/** Those whose keys lie in the data folder: read each time, since playing the demonstration makes more of them. */
export function demonstrationPeople(dataFolder: string): DemonstrationPeople {
  const keys = () => [...demonstrationKeys(dataFolder).values()];
  return {
    signers: () => Promise.resolve(keys().map(({ signer }) => signer)),
    add: async () => {
      const key = PlainKey.random();
      await addDemonstrationKey(dataFolder, `made-up/${key.signer.slice(2, 10)}`, key);
      return key.signer;
    },
    sign: (signer: Hex, hash: Hex) => {
      const key = keys().find((known) => known.signer === signer);
      if (key === undefined) return Promise.reject(new Error("The demonstration has no such key."));
      return Promise.resolve(key.sign(hash));
    },
  };
}
