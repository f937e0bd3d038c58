import {describe, expect, it} from "vitest";
import {RowRoom} from "../../../src/customs/read/row-room.js";

describe("RowRoom", () => {
  it("gives as many rows as asked, in the same memory as long as there is enough", () => {
    const room = new RowRoom();
    const first = room.take(3);
    expect(Object.values(first).map((column: {length: number}) => column.length)).toEqual(Array(8).fill(3));
    first.value.fill(7);
    expect([...room.take(2).value]).toEqual([7, 7]);
    expect(room.take(2).value.buffer).toBe(first.value.buffer);
    expect([...room.take(4).value]).toEqual([0, 0, 0, 0]);
    expect(room.take(0).period).toHaveLength(0);
  });
});
