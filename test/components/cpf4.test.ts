import {tableToIPC, tableFromArrays} from "apache-arrow";
import {expect, test, vi} from "vitest";
import {cpf4Loader} from "../../src/components/cpf4.js";

const table = () =>
  tableToIPC(
    tableFromArrays({
      year: Uint16Array.of(2024, 2024, 2024, 2023, 2024),
      flow: ["import", "import", "export", "import", "import"],
      product: ["C30C", "C30C", "C30C", "C30C", "C11Z"],
      cpf4: ["3030", "3316", "3030", "3030", "1101"],
      valueEur: Float64Array.of(5, 7, 11, 13, 17)
    })
  ).slice().buffer as ArrayBuffer;

test("the positions of a heading, flow and year, largest first; a code without a name stands for itself", async () => {
  const load = cpf4Loader({
    table: async () => table(),
    names: async () => ({"3030": "Aéronefs"}),
    year: 2024
  });
  expect(await load("import", "C30C")).toEqual([
    {code: "3316", name: "CPF\u00a03316", valueEur: 7},
    {code: "3030", name: "Aéronefs", valueEur: 5}
  ]);
  expect(await load("export", "C30C")).toEqual([{code: "3030", name: "Aéronefs", valueEur: 11}]);
  expect(await load("export", "C11Z")).toEqual([]);
});

test("nothing is fetched before it is asked for, and then once", async () => {
  const fetchTable = vi.fn(async () => table());
  const load = cpf4Loader({table: fetchTable, year: 2024});
  expect(fetchTable).not.toHaveBeenCalled();
  await Promise.all([load("import", "C30C"), load("import", "C11Z")]);
  expect(fetchTable).toHaveBeenCalledTimes(1);
});

test("after a failed fetch, asking again tries again", async () => {
  const fetchTable = vi.fn(async () => table()).mockRejectedValueOnce(new Error("réseau"));
  const load = cpf4Loader({table: fetchTable, year: 2024});
  await expect(load("import", "C30C")).rejects.toThrow("réseau");
  expect(await load("import", "C11Z")).toHaveLength(1);
});
