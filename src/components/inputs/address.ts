import {
  addressParameter,
  mendAddressParameters,
  onAddressChange,
  setAddressParameters
} from "../figure/address-parameters.js";
import type {InputElement} from "./input-element.js";

/** How a value of an input is written in an address, and read again; `null` for what is no such value. */
export interface AddressWords<T> {
  write(value: T): string;
  read(text: string): T | null;
}

/** Whole numbers. */
export const numberWords: AddressWords<number> = {
  write: String,
  read: (text) => (/^\d+$/.test(text) ? Number(text) : null)
};

/** A few values, each under a French word of its own. */
export function choiceWords<T extends string>(words: Record<T, string>): AddressWords<T> {
  const values = Object.keys(words) as T[];
  return {
    write: (value) => words[value],
    read: (text) => values.find((value) => words[value] === text) ?? null
  };
}

/**
 * Keeps an input and the address of its page together, so that a view can be shared: the input starts from
 * the parameter `name` of the address where that is one of its choices, and writes each choice there; the
 * back button brings the one before back. Its initial value is left out of the address, and what is none of
 * its choices does not stay there.
 */
export function inAddress<T, I extends InputElement<T>>(input: I, name: string, words: AddressWords<T>): I {
  const document = input.ownerDocument;
  const page = document.defaultView;
  // A document without an address of its own, as where figures are drawn outside a page, has none to keep.
  if (!page?.location.protocol.startsWith("http")) return input;
  const initial = input.value;
  const isSame = (a: T, b: T) => words.write(a) === words.write(b);
  const restore = () => {
    const text = addressParameter(name, document);
    const value = text === null ? initial : (words.read(text) ?? initial);
    input.value = value;
    // A list takes only the values that it offers.
    if (!isSame(input.value, value)) input.value = initial;
    mendAddressParameters({[name]: written()}, document);
  };
  const written = () => (isSame(input.value, initial) ? null : words.write(input.value));
  restore();
  input.addEventListener("input", () => setAddressParameters({[name]: written()}, document));
  const back = () => {
    const before = input.value;
    restore();
    if (!isSame(input.value, before)) input.dispatchEvent(new page.Event("input", {bubbles: true}));
  };
  onAddressChange(input, back, document);
  return input;
}
