import { expect } from "chai";
import { cards } from "../../../src/web/page/cards.ts";

describe("a table as cards", () => {
  const table =
    '<table class="t"><thead><tr><th scope="col">Who <b>&amp; what</b></th><th scope="col">Price</th></tr></thead>' +
    '<tbody><tr class="r"><th scope="row">Camden</th><td class="n">£5</td></tr></tbody></table>';

  it("has the words of its column at each cell, and every role written out", () => {
    expect(cards(table)).to.equal(
      '<table role="table" class="t"><thead role="rowgroup"><tr role="row">' +
        '<th role="columnheader" data-label="Who &amp; what" scope="col">Who <b>&amp; what</b></th>' +
        '<th role="columnheader" data-label="Price" scope="col">Price</th></tr></thead>' +
        '<tbody role="rowgroup"><tr role="row" class="r"><th role="rowheader" data-label="Who &amp; what" scope="row">Camden</th>' +
        '<td role="cell" data-label="Price" class="n">£5</td></tr></tbody></table>',
    );
  });

  it("stays as it is without a head", () => {
    expect(cards("<table><tr><td>1</td></tr></table>")).to.equal("<table><tr><td>1</td></tr></table>");
  });
});
