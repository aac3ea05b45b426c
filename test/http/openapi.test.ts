import { expect } from "chai";
import { allDefinitions } from "../../src/domain/acts/definitionOf.ts";
import { endpoints } from "../../src/http/api/endpoints.ts";
import { openApiDocument } from "../../src/http/openapi/openApiDocument.ts";
import { startService } from "./startService.ts";

describe("the API's description", () => {
  const document = openApiDocument(endpoints);

  it("is OpenAPI 3.1 and names every endpoint once", () => {
    expect(document.openapi).to.match(/^3\.1\./);
    const ids = Object.values(document.paths ?? {}).flatMap((item) =>
      [item.get, item.put, item.post].flatMap((operation) => operation?.operationId ?? []),
    );
    expect(ids).to.have.length(endpoints.length);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it("leaves no reference open", () => {
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(document.components?.schemas).to.have.property(name!);
  });

  it("says what the content of every kind of act holds, in words", () => {
    const schemas: Readonly<Record<string, unknown>> = document.components?.schemas ?? {};
    for (const { kind } of allDefinitions()) expect(schemas, kind).to.have.property(`${kind}Content`);
    const tender = JSON.stringify(schemas["TenderPublishedContent"]);
    expect(tender).to.contain('"title":"deadline for questions"');
    expect(tender).to.contain('"description":"Left out where no questions may be asked"');
    expect(tender).not.to.match(/"(label|hint|names|unit)":/);
  });

  it("names every parameter of a path", () => {
    for (const [path, item] of Object.entries(document.paths ?? {}))
      for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        for (const operation of [item.get, item.put, item.post])
          if (operation) expect(JSON.stringify(operation.parameters), path).to.contain(`"name":"${name}"`);
  });

  it("is there for programs and for people, without a script", async () => {
    const service = await startService();
    expect(await (await service.get("/openapi.json")).json()).to.deep.equal(JSON.parse(JSON.stringify(document)));
    const page = await (await service.get("/api-docs")).text();
    for (const { path } of endpoints) expect(page).to.contain(path.replaceAll(/:(\w+)/g, "{$1}"));
    expect(page).not.to.match(/<script|\sstyle=|\son\w+="/);
    await service.stop();
  });
});
