import { p256 } from "@noble/curves/nist.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { AbiCoder } from "ethers";
import fc from "fast-check";
import { fromHex, type Hex, hexSchema } from "../../../src/domain/Hex.ts";

/** What stands in a passkey's signature, as anybody may write it. */
export interface Assertion {
  readonly r: bigint;
  readonly s: bigint;
  readonly challengeIndex: bigint;
  readonly typeIndex: bigint;
  readonly authenticatorData: Uint8Array;
  readonly clientData: string;
}

const ORDER = p256.Point.Fn.ORDER;
const TOP = 2n ** 256n - 1n;
const TYPE = '"type":"webauthn.get"';

export function encodeAssertion({ r, s, challengeIndex, typeIndex, authenticatorData, clientData }: Assertion): Hex {
  const types = ["uint256", "uint256", "uint256", "uint256", "bytes", "bytes"];
  const values = [r, s, challengeIndex, typeIndex, authenticatorData, Buffer.from(clientData, "latin1")];
  return hexSchema.parse(AbiCoder.defaultAbiCoder().encode(types, values));
}

/** Client data as browsers write it, and as somebody may who wants two readers to disagree. */
function clientDataFor(digest: Hex): fc.Arbitrary<string> {
  const challenge = `"challenge":"${Buffer.from(fromHex(digest)).toString("base64url")}"`;
  const origin = '"origin":"http://localhost:3000"';
  return fc.constantFrom(
    `{${TYPE},${challenge},${origin}}`,
    `{${challenge},${TYPE},${origin}}`,
    `{${TYPE},${TYPE},${challenge},${challenge}}`,
    `${TYPE}${challenge}`,
    `${challenge}${TYPE}`,
    `{${TYPE},${challenge.toUpperCase()}}`,
    `{${TYPE.replace("get", "create")},${challenge}}`,
    `{${TYPE.replace(":", ": ")},${challenge}}`,
    `{${TYPE},${challenge.slice(0, -1)}="}`,
    `{${TYPE},${challenge.slice(0, -1)}`,
    `é\u00ff{${TYPE},${challenge}}`,
    // Lengths that end in 0x22, a quotation mark, with the mark before the text missing: what an index of 2^256 - 1 reads.
    `${TYPE.slice(1)},${challenge}`.padEnd(0x122, " "),
    `${challenge.slice(1)},${TYPE}`.padEnd(0x222, " "),
    "",
  );
}

/** Where a text stands, and places that are near it or wrap around to it. */
function indexOf(text: string, clientData: string): fc.Arbitrary<bigint> {
  const found = BigInt(clientData.indexOf(text));
  const right = found < 0n ? 0n : found;
  const last = BigInt(clientData.lastIndexOf(text));
  const length = BigInt(clientData.length);
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(right) },
    fc.constantFrom(
      last < 0n ? 0n : last,
      right + 1n,
      TOP,
      TOP - 19n,
      TOP - 20n,
      TOP - 31n,
      length,
      length - 1n < 0n ? 0n : length - 1n,
      2n ** 64n + right,
      2n ** 53n,
    ),
    fc.bigInt({ min: 0n, max: TOP }),
    fc.bigInt({ min: 0n, max: 600n }),
  );
}

/** What an authenticator answers to the challenge `digest`. */
export function assertionOver(secret: Uint8Array, digest: Hex): Assertion {
  const clientData = usualClientData(digest);
  const [challengeIndex, typeIndex] = ['"challenge"', TYPE].map((text) => BigInt(clientData.indexOf(text)));
  const rest = { challengeIndex: challengeIndex ?? 0n, typeIndex: typeIndex ?? 0n, clientData };
  return signed(secret, { ...rest, authenticatorData: dataWith(0x05, 37) }, { s: "low", r: "own" });
}

/** Signatures over a digest, most of them with something wrong in them. */
export function mutatedAssertion(secret: Uint8Array, digest: Hex): fc.Arbitrary<Assertion> {
  return fc.oneof(fc.constant(usualClientData(digest)), clientDataFor(digest)).chain((clientData) =>
    fc
      .record({
        challengeIndex: indexOf('"challenge"', clientData),
        typeIndex: indexOf(TYPE, clientData),
        authenticatorData: authenticatorData(),
        s: fc.constantFrom("low", "low", "low", "low", "high", "zero", "order", "top"),
        r: fc.constantFrom("own", "own", "own", "own", "own", "zero", "order", "more"),
      })
      .map(({ s, r, ...rest }) => signed(secret, { ...rest, clientData }, { s, r })),
  );
}

function usualClientData(digest: Hex): string {
  const challenge = Buffer.from(fromHex(digest)).toString("base64url");
  return `{${TYPE},"challenge":"${challenge}","origin":"http://localhost:3000"}`;
}

function authenticatorData(): fc.Arbitrary<Uint8Array> {
  const right = fc.constant(dataWith(0x05, 37));
  const any = fc.record({ flags: fc.nat({ max: 255 }), length: fc.constantFrom(0, 32, 33, 36, 37, 38, 64, 69, 200) });
  return fc.oneof(
    { weight: 3, arbitrary: right },
    any.map(({ flags, length }) => dataWith(flags, length)),
  );
}

function dataWith(flags: number, length: number): Uint8Array {
  const bytes = Buffer.concat([
    sha256(Buffer.from("localhost")),
    Buffer.of(flags, 0, 0, 0, 1),
    Buffer.alloc(200, 0xa5),
  ]);
  return bytes.subarray(0, length);
}

function signed(
  secret: Uint8Array,
  rest: Omit<Assertion, "r" | "s">,
  written: { readonly s: string; readonly r: string },
): Assertion {
  const hash = sha256(Buffer.concat([rest.authenticatorData, sha256(Buffer.from(rest.clientData, "latin1"))]));
  const { r, s } = p256.Signature.fromBytes(p256.sign(hash, secret, { prehash: false, lowS: true }), "compact");
  const forms: Readonly<Record<string, bigint>> = {
    low: s,
    own: r,
    high: ORDER - s,
    zero: 0n,
    order: ORDER,
    top: TOP,
    more: r + ORDER > TOP ? r : r + ORDER,
  };
  return { ...rest, r: forms[written.r] ?? r, s: forms[written.s] ?? s };
}
