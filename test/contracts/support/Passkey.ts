import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { AbiCoder, concat, getBytes, hexlify } from "ethers";

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const presentAndVerified = 0x05;

/** What an authenticator holds: a P-256 key, which signs WebAuthn assertions. */
export class Passkey {
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;

  constructor() {
    const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#privateKey = pair.privateKey;
    this.#publicKey = pair.publicKey;
  }

  /** The ERC-7913 signer: verifier, then both coordinates of the public key. */
  signer(verifier: string): string {
    const { x = "", y = "" } = this.#publicKey.export({ format: "jwk" });
    return concat([verifier, Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  }

  /** An assertion over the act's hash, encoded flat as OpenZeppelin's verifier takes it. */
  sign(actHash: string, flags: number = presentAndVerified): string {
    const clientData = JSON.stringify({
      type: "webauthn.get",
      challenge: Buffer.from(getBytes(actHash)).toString("base64url"),
      origin: "http://localhost:3000",
    });
    const counter = Buffer.alloc(4);
    const authenticatorData = Buffer.concat([sha256("localhost"), Buffer.from([flags]), counter]);
    const signedBytes = Buffer.concat([authenticatorData, sha256(clientData)]);
    const raw = sign("sha256", signedBytes, { key: this.#privateKey, dsaEncoding: "ieee-p1363" });
    const s = BigInt(hexlify(raw.subarray(32)));
    return AbiCoder.defaultAbiCoder().encode(
      ["bytes32", "uint256", "uint256", "uint256", "bytes", "string"],
      [
        raw.subarray(0, 32),
        s > order / 2n ? order - s : s,
        clientData.indexOf('"challenge"'),
        clientData.indexOf('"type"'),
        authenticatorData,
        clientData,
      ],
    );
  }
}

function sha256(data: string): Buffer {
  return createHash("sha256").update(data).digest();
}
