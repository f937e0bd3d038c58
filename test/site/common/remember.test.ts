import {describe, expect, it} from "vitest";
import {remember} from "../../../site/common/remember.js";

describe("remember", () => {
  it("answers each question once", () => {
    const asked: string[] = [];
    const length = remember(
      (text: string) => asked.push(text),
      (text) => text.toLowerCase()
    );
    expect([length("a"), length("b"), length("A"), length("b")]).toEqual([1, 2, 1, 2]);
    expect(asked).toEqual(["a", "b"]);
  });

  it("remembers that there is no answer", () => {
    let count = 0;
    const nothing = remember(
      () => void (count += 1),
      () => ""
    );
    expect([nothing(), nothing(), count]).toEqual([undefined, undefined, 1]);
  });
});
