/** What is read of a register; no columns = all of them. */
export interface ColumnQuery {
  readonly register: string;
  readonly columns?: readonly string[];
}

/**
 * One query a register, with the columns of all that ask for it.
 *
 * @example
 * const queries = [{ register: "Risks", columns: ["Type"] }, { register: "Risks", columns: ["Type", "Risk"] }];
 * joinedQueries(queries); // => [{ register: "Risks", columns: ["Type", "Risk"] }]
 */
export function joinedQueries(queries: readonly ColumnQuery[]): readonly ColumnQuery[] {
  const byRegister = new Map<string, Set<string> | null>();
  for (const { register, columns } of queries) {
    const known = byRegister.get(register);
    if (columns === undefined || known === null) byRegister.set(register, null);
    else byRegister.set(register, new Set([...(known ?? []), ...columns]));
  }
  return [...byRegister].map(([register, columns]) =>
    columns === null ? { register } : { register, columns: [...columns] },
  );
}
