import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { CounterfoilClient } from "../../src/client/CounterfoilClient.ts";
import { PlainKey } from "../../src/client/PlainKey.ts";
import { ServiceDeceives } from "../../src/client/ServiceDeceives.ts";
import { ServiceProblem } from "../../src/client/ServiceProblem.ts";
import { ServiceUnreachable } from "../../src/client/ServiceUnreachable.ts";
import { DocumentStore } from "../../src/content/DocumentStore.ts";
import type { Submission } from "../../src/domain/acts/Act.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { signReceipts } from "../../src/domain/receipt.ts";
import { plainSigner } from "../../src/domain/signatures/plainSigner.ts";
import { ActRefused } from "../../src/ledger/ActRefused.ts";
import { fakeLedger, identity, recorded, submission, word } from "../http/fakeLedger.ts";
import { type Running, startService } from "../http/startService.ts";

const key = PlainKey.random();
const content = {
  reasons: "Not needed any more.",
  authority: { post: "headOfProcurement", reference: "Delegation PRO/3" },
};
const wish = { kind: "PlanDropped", organisation: 3, subject: "CAM-1", values: { reason: 1 }, content } as const;

const plan = {
  id: word(1),
  reference: "CAM-1",
  title: "Sensors",
  value: { currency: "GBP" },
  ownerAct: { actHash: word(2) },
};

const NO_NAMES = { organisations: [], acts: [], subjects: [], agreements: [], invoices: [], keys: [] };
const CALLED = {
  ...NO_NAMES,
  organisations: [{ number: 3, name: "Camden" }],
  subjects: [{ subject: word(1), name: "“Sensors” (CAM-1)", currency: "GBP" }],
};

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof Error)) throw new Error("It did not fail.");
  return failure;
}

describe("the client of a service", () => {
  let service: Running;
  let client: CounterfoilClient;
  let submitted: Submission[];
  let refuse: Error | undefined;
  let folder: string;
  let isProjected: boolean;

  beforeEach(async () => {
    submitted = [];
    refuse = undefined;
    isProjected = true;
    folder = await mkdtemp(join(tmpdir(), "counterfoil-client-"));
    const ledger = fakeLedger((given) => {
      submitted.push(given);
      return refuse ? Promise.reject(refuse) : Promise.resolve({ act: recorded(given), already: false });
    });
    const documents = await DocumentStore.open(folder);
    const slot = {
      organisation: 3,
      roles: 2,
      validFrom: 0,
      validUntil: 2e9,
      revokedSince: 0,
      addedIn: 0,
      revokedIn: 0,
      scheme: 1,
    };
    service = await startService({
      services: { ledger, documents, keyOf: () => Promise.resolve(slot) },
      audit: {
        head: () => Promise.resolve(undefined),
        plan: () => Promise.resolve(plan as never),
        organisation: () => Promise.resolve({ name: "Camden" } as never),
        namesFor: () => Promise.resolve(CALLED),
        act: (hash) => Promise.resolve(isProjected ? (actView(hash) as never) : undefined),
        listPlans: (_filter, { cursor }) =>
          Promise.resolve({
            items: [{ id: cursor ?? "first" } as never],
            next: cursor === undefined ? "second" : null,
          }),
      },
    });
    client = new CounterfoilClient({ url: service.url, pause: 1 });
  });
  afterEach(async () => {
    await service.stop();
    await rm(folder, { recursive: true });
  });

  const brief = Buffer.from("The challenge brief.");
  const briefDigest: Hex = `0x${createHash("sha256").update(brief).digest("hex")}`;
  const actView = (actHash: string) => ({
    entry: {
      sequence: 3,
      actHash,
      kind: "PlanDropped",
      recordedAt: "2025-10-09T08:53:20Z",
      happenedOn: null,
      organisation: { number: 3, name: "Camden", nameNow: null },
      description: "",
      content: word(5),
      documents: [{ digest: briefDigest, title: "brief", size: brief.length }],
      standing: "good",
    },
    act: {},
    content: {},
    signer: key.signer,
    signature: "0x",
    subjectHead: word(1),
    ledgerHead: word(2),
  });

  it("prepares an act, says it in words, signs and records it, and checks the receipt", async () => {
    const prepared = await client.prepare(wish);
    expect(prepared.description).to.match(/^Camden drops the plan “Sensors” \(CAM-1\)/);
    expect(prepared.act).to.deep.include({ subject: word(1), builtOn: word(2), values: { reason: 1 } });
    const receipt = await client.submit(await client.sign(prepared, key));
    expect(receipt.receipt.actHash).to.equal(prepared.actHash);
    const [submission] = submitted;
    expect(plainSigner(actHash(prepared.act, identity), submission!.signature)).to.equal(key.signer);
    expect(submission!.content).to.deep.equal(content);
  });

  it("lets a new key sign as well", async () => {
    const newKey = PlainKey.random();
    const prepared = await client.prepare(wish);
    const { proof } = await client.sign(prepared, key, newKey);
    expect(plainSigner(prepared.actHash, proof!)).to.equal(newKey.signer);
  });

  it("gives a refusal with its kind and values, and does not try it again", async () => {
    refuse = new ActRefused({ error: "RegisterStale", args: { builtOn: word(2), lastAct: word(9) } });
    const failure = await failureOf(client.record(wish, key));
    expect(failure).to.be.instanceOf(ServiceProblem).with.property("kind", "act-stale");
    expect((failure as ServiceProblem).details["values"]).to.deep.equal({ builtOn: word(2), lastAct: word(9) });
    expect(submitted).to.have.length(1);
  });

  it("waits until an act can be read", async () => {
    isProjected = false;
    setTimeout(() => (isProjected = true), 1100); // the answer that there is none is never remembered
    expect((await client.wait(word(7), 5)).entry.actHash).to.equal(word(7));
    isProjected = false;
    expect(await failureOf(client.wait(word(8), 0))).to.be.instanceOf(ServiceUnreachable);
  });

  it("takes lists page by page", async () => {
    const ids: unknown[] = [];
    for await (const { id } of client.reads.list("plans", {}, z.looseObject({ id: z.string() }))) ids.push(id);
    expect(ids).to.deep.equal(["first", "second"]);
  });

  it("uploads a document and gets it back, checked both times", async () => {
    const file = join(folder, "brief.txt");
    await writeFile(file, brief);
    const document = await client.documents.upload(file, "text/plain", key);
    expect(document).to.deep.equal({ sha256: briefDigest, mediaType: "text/plain", size: brief.length });
    expect(await client.documents.upload(brief, "text/plain", key)).to.deep.equal(document);
    const pieces: Uint8Array[] = [];
    for await (const piece of await client.documents.download(word(7), 1)) pieces.push(piece);
    expect(Buffer.concat(pieces)).to.deep.equal(brief);
    const other = await client.documents.download(word(7), 1, word(5));
    const failure = failureOf(
      (async () => {
        for await (const piece of other) expect(piece).not.to.be.empty;
      })(),
    );
    expect(await failure).to.be.instanceOf(ServiceDeceives);
  });

  it("refuses a service that is for another ledger", async () => {
    const other = new CounterfoilClient({ url: service.url, identity: { ...identity, chainId: 4712 } });
    expect(await failureOf(other.prepare(wish))).to.be.instanceOf(ServiceDeceives);
  });
});

describe("a client whose service lies or stumbles", () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function against(listener: RequestListener, attempts = 4): Promise<CounterfoilClient> {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new CounterfoilClient({ url, identity, attempts, pause: 1 });
  }

  /** The answers of an honest service, changed on their way. */
  async function deceived(path: string, change: (answer: Record<string, unknown>) => unknown) {
    const honest = await startService({
      services: {
        ledger: {
          ...fakeLedger((given) => Promise.resolve({ act: recorded(given), already: false })),
          find: () => Promise.resolve(recorded(submission())),
        },
      },
      audit: {
        head: () => Promise.resolve(undefined),
        plan: () => Promise.resolve(plan as never),
        organisation: () => Promise.resolve(undefined),
        namesFor: () => Promise.resolve(CALLED),
      },
    });
    const client = await against((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
        const headers = { "Content-Type": "application/json" };
        const answer = await fetch(honest.url + request.url, { method: request.method ?? "GET", headers, ...body });
        const json = (await answer.json()) as Record<string, unknown>;
        response.writeHead(answer.status, headers).end(JSON.stringify(request.url === path ? change(json) : json));
      })();
    });
    const between = server;
    const stop = async () => {
      between?.close();
      await honest.stop();
    };
    return { client, stop };
  }

  for (const [what, change] of [
    ["another organisation", (act: Record<string, unknown>) => ({ ...act, organisation: 4 })],
    ["another value", (act: Record<string, unknown>) => ({ ...act, values: { reason: 2 } })],
    ["another content", (act: Record<string, unknown>) => ({ ...act, content: word(77) })],
    [
      "another kind",
      (act: Record<string, unknown>) => ({ ...act, kind: "PlanConverted", values: { procurement: word(1) } }),
    ],
  ] as const) {
    it(`does not sign ${what} than was asked for`, async () => {
      const { client, stop } = await deceived("/api/acts/prepare", (answer) => ({
        ...answer,
        act: change(answer["act"] as Record<string, unknown>),
      }));
      expect(await failureOf(client.prepare(wish))).to.be.instanceOf(ServiceDeceives);
      await stop();
    });
  }

  for (const name of ["actHash", "typedData", "salt"]) {
    it(`does not take the ${name} of something else`, async () => {
      const { client, stop } = await deceived("/api/acts/prepare", (answer) => ({
        ...answer,
        [name]: name === "typedData" ? { domain: {} } : word(66),
      }));
      expect(await failureOf(client.prepare(wish))).to.be.instanceOf(ServiceDeceives);
      await stop();
    });
  }

  it("says the act in words by itself, whatever the service says of it", async () => {
    const { client, stop } = await deceived("/api/acts/prepare", (answer) => ({
      ...answer,
      description: "Camden joins the plan CAM-1.",
    }));
    expect((await client.prepare(wish)).description).to.match(/^Camden drops the plan “Sensors” \(CAM-1\)/);
    await stop();
  });

  it("does not take what the service says of an earlier act for that act", async () => {
    const { act } = submission();
    const told = { actHash: actHash(act, identity), number: 1, act, register: identity.registers.PlanRegister };
    const names = (earlier: unknown) => (answer: Record<string, unknown>) => ({
      ...answer,
      names: { ...CALLED, acts: [earlier] },
    });
    const honest = await deceived("/api/acts/prepare", names(told));
    expect((await honest.client.prepare(wish)).act.kind).to.equal("PlanDropped");
    await honest.stop();
    const lying = await deceived("/api/acts/prepare", names({ ...told, act: { ...act, organisation: 9 } }));
    expect(await failureOf(lying.client.prepare(wish))).to.be.instanceOf(ServiceDeceives);
    await lying.stop();
  });

  it("does not take another act's receipt for the one that it asked for", async () => {
    const other = signReceipts([receiptFor()], Buffer.alloc(32, 9))[0]!;
    const { client, stop } = await deceived(`/api/acts/${word(66)}/receipt`, () => other);
    expect(await failureOf(client.receipt(word(66)))).to.be.instanceOf(ServiceDeceives);
    await stop();
  });

  it("does not take a receipt that is not signed, or for something else", async () => {
    const forged = signReceipts([{ ...receiptFor(), actHash: word(66) }], Buffer.alloc(32, 9))[0]!;
    for (const change of [
      (answer: Record<string, unknown>) => ({ ...answer, signature: `0x${"00".repeat(65)}` }),
      () => forged,
    ]) {
      const { client, stop } = await deceived("/api/acts", change);
      expect(await failureOf(client.record(wish, key))).to.be.instanceOf(ServiceDeceives);
      await stop();
    }
  });

  it("tries again what failed in passing, under the same key, and says in the end that nobody answers", async () => {
    const seen: unknown[] = [];
    const client = await against((request, response) => {
      seen.push(request.headers["idempotency-key"]);
      if (seen.length === 1) request.socket.destroy();
      else
        response.writeHead(503, { "Content-Type": "application/problem+json" }).end('{"type":"/problems/ledger-full"}');
    }, 3);
    const submission = { act: recordedAct(), signer: key.signer, signature: "0x11" } as const;
    const failure = await failureOf(client.submit(submission));
    expect(failure).to.be.instanceOf(ServiceProblem).with.property("kind", "ledger-full");
    expect(seen).to.have.length(3);
    expect(new Set(seen).size).to.equal(1);
    server?.close();
    expect(await failureOf(client.ledger())).to.be.instanceOf(ServiceUnreachable);
  });
});

function recordedAct(): Submission["act"] {
  return {
    kind: "PlanDropped",
    organisation: 3,
    subject: word(1),
    builtOn: word(2),
    content: word(5),
    validUntil: 1_770_000_000,
    values: { reason: 1 },
  };
}

function receiptFor() {
  return {
    format: "counterfoil/receipt/1" as const,
    chainId: identity.chainId,
    kind: "PlanDropped",
    actHash: word(1),
    subject: word(1),
    sequence: 3,
    subjectSequence: 2,
    subjectHead: word(31),
    ledgerHead: word(33),
    time: 1_760_000_000,
    blockNumber: 2,
    blockHash: word(2),
    transactionHash: word(4),
  };
}
