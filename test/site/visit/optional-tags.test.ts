import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {withoutOptionalTags} from "../../../site/visit/optional-tags.js";

test("a table without the end tags that HTML lets go is the same table to a parser", () => {
  const row = '<tr><th scope="row">Italie</th><td>1&lt;2</td><td></td></tr>';
  const table = `<div><table class="a"><caption>Pays</caption><thead><tr><th scope="col">A</th><th>B</th><th>C</th></tr></thead><tbody>${row}${row}</tbody></table><p>Après</p></div>`;
  const short = withoutOptionalTags(table);
  expect(short.length).toBeLessThan(table.length - 70);
  expect(short).not.toMatch(/<\/t[dhr]/);
  const {document} = new JSDOM(`<body>${short}`).window;
  expect(document.body.innerHTML).toBe(table);
});
