import type { RequestBody } from "#host/protocol/wire";
import type { RequestRecord } from "#host/runtime/requests";

/** Cells whose contents or formats a request carries, by its JSON: entries of rows of rows. */
export function cellsIn(body: string): number {
  const { Actions: actions } = JSON.parse(body) as RequestBody;
  return actions.reduce(
    (sum, { ArgumentInfo: info }) =>
      sum + (info?.Arguments ?? []).reduce((cells: number, each) => cells + entriesOf(each), 0),
    0,
  );
}

/** The most cells in one request, of those that were logged with their JSON. */
export function cellsInBatches(batches: readonly RequestRecord[]): number {
  return Math.max(0, ...batches.map(({ body }) => (body === undefined ? 0 : cellsIn(body))));
}

function entriesOf(argument: unknown): number {
  if (!Array.isArray(argument)) return 0;
  return (argument as readonly unknown[]).reduce<number>(
    (sum, row) => sum + (Array.isArray(row) ? row.length : 0),
    0,
  );
}
