import { createRequire } from "node:module";
import {
  AbiCoder,
  concat,
  getCreateAddress,
  Interface,
  keccak256,
  toUtf8Bytes,
  Transaction,
  TypedDataEncoder,
  Wallet,
  ZeroAddress,
  ZeroHash,
} from "ethers";
import { z } from "zod";

/** What an engine must be able to do for this measurement: mine one raw transaction and tell its receipt. */
export interface Mining {
  chainId: number;
  mine(rawTransaction: string): Promise<{ gasUsed: number; succeeded: boolean }>;
}

const Artifact = z.object({ abi: z.array(z.unknown()), bytecode: z.string() });
const require = createRequire(import.meta.url);

function artifact(name: string) {
  const path = `@ethereum-attestation-service/eas-contracts/artifacts/contracts/${name}.sol/${name}.json`;
  const { abi, bytecode } = Artifact.parse(require(path));
  return { contract: new Interface(JSON.stringify(abi)), bytecode };
}

const ATTEST = {
  Attest: [
    { name: "attester", type: "address" },
    { name: "schema", type: "bytes32" },
    { name: "recipient", type: "address" },
    { name: "expirationTime", type: "uint64" },
    { name: "revocable", type: "bool" },
    { name: "refUID", type: "bytes32" },
    { name: "data", type: "bytes" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint64" },
  ],
};

/**
 * Gas of `attestByDelegation` of the Ethereum Attestation Service with a 32-byte digest as data, second use by the
 * same attester: what a general attestation costs where nobody needs a purse, as ours.
 */
export async function easAttestationGas(chain: Mining): Promise<number> {
  const sender = Wallet.createRandom();
  let nonce = 0;
  const send = async (to: string | null, data: string) => {
    const transaction = Transaction.from({
      type: 2,
      chainId: chain.chainId,
      nonce: nonce++,
      to,
      data,
      gasLimit: 8_000_000,
      maxFeePerGas: 0,
      maxPriorityFeePerGas: 0,
    });
    transaction.signature = sender.signingKey.sign(transaction.unsignedHash);
    const receipt = await chain.mine(transaction.serialized);
    const contractAddress = getCreateAddress({ from: sender.address, nonce: nonce - 1 });
    if (!receipt.succeeded) throw new Error(`The anchor's transaction ${nonce} failed`);
    return { ...receipt, contractAddress };
  };
  const registry = artifact("SchemaRegistry");
  const service = artifact("EAS");
  const registryAt = (await send(null, registry.bytecode)).contractAddress;
  const serviceAt = (
    await send(null, concat([service.bytecode, AbiCoder.defaultAbiCoder().encode(["address"], [registryAt])]))
  ).contractAddress;
  await send(registryAt, registry.contract.encodeFunctionData("register", ["bytes32 digest", ZeroAddress, true]));
  const schema = keccak256(concat([toUtf8Bytes("bytes32 digest"), ZeroAddress, "0x01"]));
  const attester = Wallet.createRandom();
  const domain = { name: "EAS", version: "1.4.0", chainId: chain.chainId, verifyingContract: serviceAt };
  const attest = async (attesterNonce: number) => {
    const data = {
      recipient: ZeroAddress,
      expirationTime: 0,
      revocable: true,
      refUID: ZeroHash,
      data: keccak256(toUtf8Bytes(`act ${attesterNonce}`)),
      value: 0,
    };
    const message = { attester: attester.address, schema, ...data, nonce: attesterNonce, deadline: 0 };
    const { r, s, v } = attester.signingKey.sign(TypedDataEncoder.hash(domain, ATTEST, message));
    const request = { schema, data, signature: { v, r, s }, attester: attester.address, deadline: 0 };
    return (await send(serviceAt, service.contract.encodeFunctionData("attestByDelegation", [request]))).gasUsed;
  };
  await attest(0);
  return attest(1);
}
