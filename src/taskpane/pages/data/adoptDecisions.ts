import type { Area } from "#core/register/content";
import type { AdoptDecisions, CellMap, IslandDecision, MappedCell } from "#core/adopt/decisions";

/** Changes of what a person decided about sheets; each gives a new value. */

/** `register` null = left out, undefined = as headers and values tell. */
export function withRegister(
  decisions: AdoptDecisions,
  island: string,
  register: string | null | undefined,
): AdoptDecisions {
  return withIsland(decisions, island, ({ register: _before, ...rest }) =>
    register === undefined ? rest : { ...rest, register },
  );
}

/** `field` null = an extra column, undefined = as header and values tell. A field has one column only. */
export function withColumn(
  decisions: AdoptDecisions,
  island: string,
  header: string,
  field: string | null | undefined,
): AdoptDecisions {
  return withIsland(decisions, island, (decision) => {
    const others = Object.entries(decision.columns ?? {}).filter(
      ([each, chosen]) =>
        each !== header && (field === undefined || field === null || chosen !== field),
    );
    const columns = Object.fromEntries(
      field === undefined ? others : [...others, [header, field] as const],
    );
    return { ...decision, columns };
  });
}

export function withMode(
  decisions: AdoptDecisions,
  island: string,
  mode: NonNullable<IslandDecision["mode"]>,
): AdoptDecisions {
  return withIsland(decisions, island, (decision) => ({ ...decision, mode }));
}

export function withFormulas(
  decisions: AdoptDecisions,
  island: string,
  formulas: NonNullable<IslandDecision["formulas"]>,
): AdoptDecisions {
  return withIsland(decisions, island, (decision) => ({ ...decision, formulas }));
}

/** The person showed where the headers of a table are. */
export function withHeaders(
  decisions: AdoptDecisions,
  island: string,
  headers: Area,
): AdoptDecisions {
  return withIsland(decisions, island, (decision) => ({ ...decision, headers }));
}

/** Everything that was decided about an island is forgotten. */
export function withoutIsland(decisions: AdoptDecisions, island: string): AdoptDecisions {
  return {
    ...decisions,
    islands: Object.fromEntries(Object.entries(decisions.islands).filter(([id]) => id !== island)),
  };
}

/** `answer` null = taken back. */
export function withAnswer(
  decisions: AdoptDecisions,
  question: string,
  answer: string | null,
): AdoptDecisions {
  const others = Object.entries(decisions.answers).filter(([id]) => id !== question);
  return {
    ...decisions,
    answers: Object.fromEntries(
      answer === null ? others : [...others, [question, answer] as const],
    ),
  };
}

/** Adds a form, or puts it in the place of `before`. */
export function withForm(
  decisions: AdoptDecisions,
  form: CellMap,
  before: CellMap | null = null,
): AdoptDecisions {
  const forms =
    before === null
      ? [...decisions.forms, form]
      : decisions.forms.map((each) => (each === before ? form : each));
  return { ...decisions, forms };
}

export function withoutForm(decisions: AdoptDecisions, form: CellMap): AdoptDecisions {
  return { ...decisions, forms: decisions.forms.filter((each) => each !== form) };
}

/** A form with a cell more; a field has one cell, and a cell one field. */
export function withCell(form: CellMap, cell: MappedCell): CellMap {
  const others = form.cells.filter(
    ({ address, field }) => address !== cell.address && (cell.field === "" || field !== cell.field),
  );
  return { ...form, cells: [...others, cell] };
}

export function withoutCell(form: CellMap, address: string): CellMap {
  return { ...form, cells: form.cells.filter((cell) => cell.address !== address) };
}

/** The whole of the answer to a question about words: one line a word, "found=meant". */
export function wordAnswer(answer: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    (answer ?? "").split("\n").flatMap((line) => {
      const at = line.lastIndexOf("=");
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
    }),
  );
}

/** The answer with the meaning of a word; `meant` null = no answer for it, "" = leave blank. */
export function withWord(
  answer: string | undefined,
  found: string,
  meant: string | null,
): string | null {
  const words = new Map(wordAnswer(answer));
  if (meant === null) words.delete(found);
  else words.set(found, meant);
  return words.size === 0 ? null : [...words].map(([word, to]) => `${word}=${to}`).join("\n");
}

function withIsland(
  decisions: AdoptDecisions,
  island: string,
  change: (decision: IslandDecision) => IslandDecision,
): AdoptDecisions {
  const decision = change(decisions.islands[island] ?? {});
  return { ...decisions, islands: { ...decisions.islands, [island]: decision } };
}
