/**
 * An element that Framework's `view()` understands: it has a `value` and dispatches `input` when it changes.
 */
export interface InputElement<T> extends HTMLElement {
  value: T;
}
