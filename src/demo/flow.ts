/** Direction of trade, as in `src/trade`; stated again because this room knows nothing of the domain. */
export type Flow = "import" | "export";

export const FLOWS: readonly Flow[] = ["import", "export"];
