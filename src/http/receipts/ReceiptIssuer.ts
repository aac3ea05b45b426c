import { secp256k1 } from "@noble/curves/secp256k1.js";
import type { RecordedAct } from "../../domain/acts/Act.ts";
import { type Checkpoint, checkpointHash } from "../../domain/checkpoint.ts";
import { fromHex, type Hex } from "../../domain/Hex.ts";
import { addressOf, type Receipt, type SignedReceipt, signReceipts } from "../../domain/receipt.ts";
import { signPlainly } from "../../domain/signatures/signPlainly.ts";

interface Waiting {
  readonly receipt: Receipt;
  readonly resolve: (signed: SignedReceipt) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gives out receipts under the service's key. Acts that became final together are answered together, so they share a
 * signature: whoever waits for no one else has it at once.
 */
export class ReceiptIssuer {
  readonly address: Hex;
  readonly #privateKey: Uint8Array;
  readonly #chainId: number;
  #waiting: Waiting[] = [];

  constructor(privateKey: Uint8Array, chainId: number) {
    this.#privateKey = privateKey;
    this.#chainId = chainId;
    this.address = addressOf(secp256k1.getPublicKey(privateKey, false));
  }

  /** The operator's word on where the ledger stood. */
  signCheckpoint(checkpoint: Checkpoint, log: Hex): { signer: Hex; signature: Hex } {
    const digest = fromHex(checkpointHash(checkpoint, { chainId: this.#chainId, log }));
    return { signer: this.address, signature: signPlainly(digest, this.#privateKey) };
  }

  issue(act: RecordedAct): Promise<SignedReceipt> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ receipt: this.#receiptOf(act), resolve, reject }) === 1)
        setImmediate(() => this.#sign());
    });
  }

  #sign(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const receipts = waiting.map(({ receipt }) => receipt);
      const signed = signReceipts(receipts, this.#privateKey, this.address);
      signed.forEach((one, index) => waiting[index]?.resolve(one));
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  #receiptOf(recorded: RecordedAct): Receipt {
    return {
      format: "counterfoil/receipt/1",
      chainId: this.#chainId,
      kind: recorded.act.kind,
      actHash: recorded.actHash,
      subject: recorded.act.subject,
      sequence: recorded.sequence,
      subjectSequence: recorded.subjectSequence,
      subjectHead: recorded.subjectHead,
      ledgerHead: recorded.ledgerHead,
      time: recorded.time,
      blockNumber: recorded.blockNumber,
      blockHash: recorded.blockHash,
      transactionHash: recorded.transactionHash,
    };
  }
}
