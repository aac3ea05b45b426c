import { ERC7913WebAuthnVerifier__factory } from "./generated/factories/@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913WebAuthnVerifier__factory.ts";
import { Consortium__factory } from "./generated/factories/consortium/Consortium__factory.ts";
import { Directory__factory } from "./generated/factories/directory/Directory__factory.ts";
import { Carrier__factory } from "./generated/factories/log/Carrier__factory.ts";
import { HistoryLog__factory } from "./generated/factories/log/HistoryLog__factory.ts";

/** The generated bindings of every contract of a ledger, in the order in which they are deployed. */
export const contractFactories = {
  ERC7913WebAuthnVerifier: ERC7913WebAuthnVerifier__factory,
  Directory: Directory__factory,
  Consortium: Consortium__factory,
  HistoryLog: HistoryLog__factory,
  Carrier: Carrier__factory,
} as const;
