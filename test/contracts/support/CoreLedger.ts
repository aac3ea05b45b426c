import {
  type BaseContract,
  type ContractTransactionResponse,
  id,
  keccak256,
  type LogDescription,
  TypedDataEncoder,
  type TypedDataField,
  Wallet,
  ZeroHash,
} from "ethers";
import { network } from "hardhat";

type Values = Readonly<Record<string, unknown>>;

const envelopeType = "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil";
const memorandum = id("memorandum");
const consortiumSubject = id("counterfoil/consortium");

export interface PreparedAct {
  /** The struct as the register takes it: envelope, then values, dynamic ones by their hash. */
  tuple: unknown[];
  hash: string;
}

/** The core on Hardhat's own network, with one authority that has signed, and the smallest register. */
export async function foundCoreLedger() {
  const { ethers } = await network.create();
  const [deployer] = await ethers.getSigners();
  if (deployer === undefined) throw new Error("Hardhat's network has no account");
  const nonce = await deployer.getNonce();
  const created = (offset: number) => ethers.getCreateAddress({ from: deployer.address, nonce: nonce + offset });
  /** Not typed: the tests pass what the EIP-712 encoder made of an act. */
  const deploy = (name: string, args: unknown[]): Promise<BaseContract> => ethers.deployContract(name, args);
  const verifier = await deploy("ERC7913WebAuthnVerifier", []);
  const directory = await deploy("Directory", [created(3), created(2), [created(0)]]);
  const consortium = await deploy("Consortium", [created(3), created(1)]);
  const registers = [created(1), created(2), created(4)];
  const log = await deploy("HistoryLog", [created(1), created(2), registers]);
  const notes = await deploy("NoteRegister", [created(3)]);
  const { chainId } = await ethers.provider.getNetwork();
  const validUntil = 4_000_000_000;

  /**
   * `valueTypes` as in `uint16 roles,bool opens`.
   * Encoded and hashed by ethers, not by our own code: two programs that must agree.
   */
  function prepare(register: string, kind: string, valueTypes: string, head: Values, values: Values): PreparedAct {
    const envelope = { organisation: 1, builtOn: ZeroHash, content: id("content"), validUntil, ...head };
    const fields = fieldsOf(`${envelopeType}${valueTypes === "" ? "" : ","}${valueTypes}`);
    const message: Values = { ...envelope, ...values };
    const domain = { name: "Counterfoil", version: "1", chainId, verifyingContract: register };
    const inTuple = ({ name, type }: TypedDataField) =>
      type === "bytes" ? keccak256(String(message[name])) : message[name];
    return {
      tuple: [fields.slice(0, 5).map(inTuple), ...fields.slice(5).map(inTuple)],
      hash: TypedDataEncoder.hash(domain, { [kind]: fields }, message),
    };
  }

  const officer = new Wallet(id("officer"), ethers.provider);
  await consortium.getFunction("found")(memorandum, [[id("authority"), officer.address, 1, 79]]);
  const founding = prepare(
    await consortium.getAddress(),
    "FoundingSigned",
    "",
    { subject: consortiumSubject, builtOn: memorandum, content: memorandum },
    {},
  );
  await consortium.getFunction("signFounding")(founding.tuple, signed(officer, founding));

  /** The Appended event of an act that was sent. */
  async function appended(sent: Promise<ContractTransactionResponse>): Promise<LogDescription> {
    const receipt = await (await sent).wait();
    const events = (receipt?.logs ?? []).map((entry) => log.interface.parseLog(entry));
    const found = events.find((event) => event?.name === "Appended");
    if (found === undefined || found === null) throw new Error("The transaction appended nothing");
    return found;
  }

  return { ethers, deploy, deployer, verifier, directory, log, notes, officer, prepare, appended };
}

/** `Signed` of a plain key. */
export function signed(wallet: Wallet, act: PreparedAct): [string, string] {
  return [wallet.address.toLowerCase(), wallet.signingKey.sign(act.hash).serialized];
}

function fieldsOf(types: string): TypedDataField[] {
  return types.split(",").map((field) => {
    const [type = "", name = ""] = field.split(" ");
    return { type, name };
  });
}
