import { expect } from "chai";
import { asRecorded } from "../../src/cli/asRecorded.ts";
import { CommandFailure } from "../../src/cli/CommandFailure.ts";
import type { Authority } from "../simulation/support/Authority.ts";
import { Story } from "../simulation/support/Story.ts";

describe("values that name things as people do", () => {
  let story: Story;
  let camden: Authority;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
  });
  after(() => story.end());

  const failureOf = (kind: string, values: Record<string, unknown>) =>
    asRecorded(story.client, kind, camden.number, values).then(
      () => expect.fail("It was understood."),
      (error: unknown) => {
        expect(error).to.be.instanceOf(CommandFailure);
        return String(error);
      },
    );

  it("mean the key that is revoked by its label, and say which labels there are", async () => {
    const values = { key: "procurement", since: "2026-03-01 09:00" };
    const { key } = await asRecorded(story.client, "KeyRevoked", camden.number, values);
    expect(key).to.equal(camden.key("procurement").signer);
    expect(await failureOf("KeyRevoked", { key: "nobody" })).to.match(/No key is labelled "nobody".*procurement, /);
  });

  it("are left as they are where they are hashes or keys", async () => {
    const values = { act: `0x${"1".repeat(64)}`, invoice: "HX-1", key: "0x12" };
    expect(await asRecorded(story.client, "KeyRevoked", camden.number, values)).to.deep.equal(values);
  });
});
