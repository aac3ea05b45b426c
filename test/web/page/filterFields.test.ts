import { expect } from "chai";
import { filterForm, select, supplierField, textField } from "../../../src/web/page/filterFields.ts";
import { sampleReads } from "../sampleReads.ts";
import { organisationRow } from "../samples.ts";

describe("a form that filters a list", () => {
  it("shows again what was asked, and whether anything was", () => {
    const fields = [textField, select("state", "State", [{ value: "planned", text: "Planned" }])];
    const form = filterForm("/plans", "text=damp+homes&state=", fields);
    expect(form.fields.map(({ value }) => value)).to.deep.equal(["damp homes", ""]);
    expect(form.isUsed).to.equal(true);
    expect(filterForm("/plans", "cursor=abc", fields).isUsed).to.equal(false);
  });

  it("offers every organisation, however many pages of the list that takes, in the order of names", async () => {
    const field = await supplierField({
      ...sampleReads,
      listOrganisations: async (_filter, { cursor }) =>
        cursor === undefined
          ? { items: [{ ...organisationRow, number: 2, name: "Zeta Ltd" }], next: "more" }
          : { items: [{ ...organisationRow, number: 1, name: "Alpha Ltd" }], next: null },
    });
    expect(field.choices).to.deep.equal([
      { value: "1", text: "Alpha Ltd" },
      { value: "2", text: "Zeta Ltd" },
    ]);
  });
});
