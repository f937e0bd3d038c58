/**
 * An error whose message is one or more French sentences for whoever gave the command, which need no stack
 * and no words around them.
 */
export class FrenchError extends Error {
  override readonly name: string = "FrenchError";
}
