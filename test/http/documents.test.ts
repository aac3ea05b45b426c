import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { DocumentStore } from "../../src/content/DocumentStore.ts";
import type { ContentFile } from "../../src/content/storedContent.ts";
import { contentDigest } from "../../src/domain/content/contentDigest.ts";
import { redactedContentSchema } from "../../src/domain/content/RedactedContent.ts";
import { verifyRedacted } from "../../src/domain/content/verifyRedacted.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import type { KeySlot } from "../../src/domain/keySlot.ts";
import { type StatedDocument, uploadAuthorization, uploadHash } from "../../src/domain/uploadStatement.ts";
import { TestKey } from "../ledger/TestKey.ts";
import { identity, word } from "./fakeLedger.ts";
import { type Running, startService } from "./startService.ts";

const now = 1_760_000_000;
const key = new TestKey("officer");
const good: KeySlot = {
  organisation: 3,
  roles: 2,
  validFrom: 0,
  validUntil: now + 1000,
  revokedSince: 0,
  addedIn: 1,
  revokedIn: 0,
  scheme: 1,
};
const digestOf = (bytes: Buffer): Hex => `0x${createHash("sha256").update(bytes).digest("hex")}`;

describe("documents over HTTP", () => {
  const brief = Buffer.from("The challenge brief, version 1.");
  let service: Running;
  let folder: string;
  let documents: DocumentStore;
  let slot: KeySlot | undefined;
  let named: { digest: Hex; title: string; mediaType?: string }[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-documents-"));
    documents = await DocumentStore.open(folder, 1_000_000);
    slot = good;
    named = [{ digest: digestOf(brief), title: "Challenge brief – “final”.txt" }];
    service = await startService({
      services: { documents, keyOf: () => Promise.resolve(slot) },
      audit: {
        act: () =>
          Promise.resolve({
            entry: { kind: "TenderPublished", organisation: { number: 3 }, documents: named },
          } as never),
      },
    });
  });
  afterEach(async () => {
    await service.stop();
    await rm(folder, { recursive: true });
  });

  const statement = (bytes: Buffer, changes: Partial<StatedDocument> = {}) => {
    const facts = { sha256: digestOf(bytes), size: bytes.length, mediaType: "text/plain" };
    const stated = { ...facts, validUntil: now + 60, ...changes };
    return uploadAuthorization({
      ...stated,
      signer: key.signer,
      signature: key.signature(uploadHash(stated, identity)),
    });
  };
  const upload = (bytes: Buffer, headers: Record<string, string> = {}) =>
    fetch(`${service.url}/api/documents`, {
      method: "PUT",
      body: new Uint8Array(bytes),
      headers: {
        "Content-Type": "text/plain",
        "Counterfoil-Public": "yes",
        Authorization: statement(bytes),
        ...headers,
      },
    });
  const problemOf = async (response: Response) => {
    const { type } = (await response.json()) as { type: string };
    return [response.status, type.replace("/problems/", "")];
  };

  it("are taken in, said to be public, and known the second time", async () => {
    const first = await upload(brief);
    expect(first.status).to.equal(201);
    const body = (await first.json()) as Record<string, unknown>;
    expect(body).to.include({ sha256: digestOf(brief), mediaType: "text/plain", size: brief.length });
    expect(body["note"]).to.match(/Everybody may read/);
    expect((await upload(brief)).status).to.equal(200);
  });

  it("come back as an act names them, as a file and never as a page", async () => {
    await upload(brief);
    const answer = await service.get(`/api/acts/${word(9)}/documents/1`);
    expect(Buffer.from(await answer.arrayBuffer())).to.deep.equal(brief);
    expect(answer.headers.get("content-type")).to.match(/^text\/plain/);
    expect(answer.headers.get("content-disposition")).to.match(/^attachment; filename\*=UTF-8''Challenge%20brief/);
    expect(answer.headers.get("content-security-policy")).to.match(/sandbox/);
  });

  it("are of the kind that the act names, whatever somebody called the same bytes before", async () => {
    await upload(brief);
    const again = await upload(brief, {
      "Content-Type": "application/pdf",
      Authorization: statement(brief, { mediaType: "application/pdf" }),
    });
    expect(await again.json()).to.include({ mediaType: "application/pdf" });
    for (const [mediaType, shown] of [
      ["application/pdf", "application/pdf"],
      ["text/html\r\nX: 1", "text/plain; charset=utf-8"],
    ] as const) {
      named = [{ digest: digestOf(brief), title: "brief", mediaType }];
      const answer = await service.get(`/api/acts/${word(9)}/documents/1`);
      expect(answer.headers.get("content-type")).to.equal(shown);
    }
  });

  it("are streamed, a large one too", async () => {
    const large = Buffer.alloc(900_000, "counterfoil ");
    named = [{ digest: digestOf(large), title: "large" }];
    expect((await upload(large)).status).to.equal(201);
    const answer = await service.get(`/api/acts/${word(9)}/documents/1`);
    expect(digestOf(Buffer.from(await answer.arrayBuffer()))).to.equal(digestOf(large));
  });

  for (const [what, headers, status, type] of [
    ["nobody has signed for", { Authorization: "" }, 401, "upload-not-authorised"],
    ["was signed for until yesterday", { Authorization: "expired" }, 401, "upload-not-authorised"],
    ["was signed for until next year", { Authorization: "long" }, 401, "upload-not-authorised"],
    ["nobody said is public", { "Counterfoil-Public": "no" }, 400, "request-invalid"],
    ["has no media type", { "Content-Type": "something" }, 415, "media-type-unsupported"],
    ["is said to be of another kind than was signed", { "Content-Type": "text/html" }, 422, "document-not-as-stated"],
    ["has other bytes than stated", { Authorization: "other" }, 422, "document-not-as-stated"],
    ["is longer than stated", { Authorization: "short" }, 422, "document-not-as-stated"],
  ] as const) {
    it(`are not taken when one ${what}`, async () => {
      const authorisations: Record<string, string> = {
        expired: statement(brief, { validUntil: now - 1 }),
        long: statement(brief, { validUntil: now + 31_536_000 }),
        other: statement(brief, { sha256: word(5) }),
        short: statement(brief, { size: brief.length - 1 }),
      };
      const given = "Authorization" in headers ? (authorisations[headers.Authorization] ?? "") : statement(brief);
      const answer = await upload(brief, { ...headers, Authorization: given });
      expect(await problemOf(answer)).to.deep.equal([status, type]);
      expect(await documents.find(digestOf(brief))).to.be.null;
    });
  }

  for (const [what, change] of [
    ["unknown", undefined],
    ["revoked", { revokedIn: 7, revokedSince: now - 100 }],
    ["not valid yet", { validFrom: now + 1 }],
    ["not valid any more", { validUntil: now }],
    ["of a contract, which only a contract can check", { scheme: 2 }],
  ] as const) {
    it(`are not taken from a key that is ${what}`, async () => {
      slot = change && { ...good, ...change };
      expect(await problemOf(await upload(brief))).to.deep.equal([401, "upload-not-authorised"]);
    });
  }

  it("can be read under any title, also one that is cut within a character of two halves", async () => {
    await upload(brief);
    named = [{ digest: digestOf(brief), title: `${"a".repeat(99)}😀 b` }];
    const answer = await service.get(`/api/acts/${word(1)}/documents/1`);
    expect(answer.status).to.equal(200);
    expect(answer.headers.get("content-disposition")).to.match(/a%F0%9F%98%80$/);
  });

  it("are not taken when larger than the operator allows", async () => {
    const stated = statement(brief, { size: 60 * 1024 * 1024 });
    expect(await problemOf(await upload(brief, { Authorization: stated }))).to.deep.equal([413, "body-too-large"]);
    const large = Buffer.alloc(1_100_000);
    expect(await problemOf(await upload(large))).to.deep.equal([413, "body-too-large"]);
  });

  it("are gone once an act took them down, and do not come back", async () => {
    await upload(brief);
    await documents.takeDown(digestOf(brief), { organisation: 3, act: word(8) });
    await documents.removeBytes(digestOf(brief));
    expect(await problemOf(await service.get(`/api/acts/${word(9)}/documents/1`))).to.deep.equal([
      410,
      "document-withdrawn",
    ]);
    expect(await problemOf(await upload(brief))).to.deep.equal([410, "document-withdrawn"]);
  });

  it("are not sent when somebody changed their bytes, and the log says which", async () => {
    await upload(brief);
    await writeFile(join(folder, "uploaded", digestOf(brief).slice(2)), "The challenge brief, version 2.");
    expect(await problemOf(await service.get(`/api/acts/${word(9)}/documents/1`))).to.deep.equal([
      500,
      "document-damaged",
    ]);
    expect(service.logged.join(""))
      .to.contain("a stored document is damaged")
      .and.not.contain(digestOf(brief).slice(2));
  });

  it("may be broken off by who sends or gets them, which is no fault of the service", async () => {
    const large = Buffer.alloc(900_000, "counterfoil ");
    named = [{ digest: digestOf(large), title: "large" }];
    await upload(large);
    const { port } = new URL(service.url);
    const half = `PUT /api/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nCounterfoil-Public: yes\r\nContent-Length: 900000\r\nAuthorization: ${statement(large)}\r\n\r\nthe first bytes`;
    const wish = `GET /api/acts/${word(9)}/documents/1 HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    for (const sent of [half, wish]) {
      const socket = connect(Number(port), "127.0.0.1");
      socket.write(sent);
      if (sent === wish) await once(socket, "data");
      else await new Promise((resolve) => setTimeout(resolve, 100));
      socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(service.logged.join("")).to.contain('"status":499').and.not.contain("fault");
  });

  it("leave no digest in the log", async () => {
    await upload(brief);
    await service.get(`/api/acts/${word(9)}/documents/1`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(service.logged.join("")).not.to.contain(digestOf(brief).slice(2));
  });
});

describe("contents over HTTP", () => {
  const salt = word(1);

  async function read(stored: ContentFile | null, digest: Hex) {
    const service = await startService({ services: { contents: { get: () => Promise.resolve(stored) } } });
    const answer = await service.get(`/api/content/${digest}`);
    const body = (await answer.json()) as Record<string, unknown>;
    await service.stop();
    return { status: answer.status, body };
  }

  it("come whole, with the salt, so that the digest can be computed again", async () => {
    const content = { title: "Damp sensors", value: 5 };
    const digest = contentDigest(content, salt);
    const { body } = await read({ content, salt }, digest);
    expect(body).to.deep.equal({ digest, content, salt });
    expect(contentDigest(body["content"], salt)).to.equal(digest);
  });

  it("cover contact points, and the digest holds all the same", async () => {
    const content = {
      release: { parties: [{ name: "A", contactPoint: { name: "Jane Doe", email: "j@example.org" } }] },
    };
    const digest = contentDigest(content, salt);
    const { body } = await read({ content, salt }, digest);
    expect(JSON.stringify(body)).not.to.match(/Jane|example\.org/);
    expect(verifyRedacted(redactedContentSchema.parse(body["redacted"]), digest)).to.be.undefined;
  });

  it("are not shown at all where a name in them is an address, which every path would show", async () => {
    const content = { release: { "jane@example.org": 1 } };
    const { status, body } = await read({ content, salt }, contentDigest(content, salt));
    expect([status, Object.keys(body)]).to.deep.equal([200, ["digest"]]);
  });

  it("are not there if nobody recorded them", async () => {
    expect((await read(null, word(1))).status).to.equal(404);
  });
});
