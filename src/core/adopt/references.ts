import type { Issue } from "#core/issues";
import { KEY_PATTERN } from "#core/register/keyForm";
import { portfolioId } from "#core/register/relatesTo";
import { columnOf, registerOf } from "#core/register/schema";
import type { KnownKeys } from "./adoptKeys";
import { keysOfBefore } from "./adoptKeys";
import { SpelledNames } from "./collect/spelledNames";
import { oneLine } from "./headerText";
import { KeyIssuer } from "./keys";
import type { Answers } from "./questions";
import { foldName, keyField, nameField } from "./recordNames";
import type { Draft, Records } from "./records";
import { draftOf, inFile, makeRoom } from "./records";
import type { Source } from "./source";
import { placeOf } from "./source";

/** Registers that are made from the names that other registers use when no sheet holds them. */
const derivable: readonly string[] = ["Projects", "Programs", "Objectives"];

const wholePortfolio: ReadonlySet<string> = new Set([
  "portfolio",
  "all",
  "all projects",
  "general",
  "n/a",
  "various",
  "multiple",
]);

interface Reference {
  readonly draft: Draft;
  readonly field: string;
  /** Registers that the field may point at. */
  readonly targets: readonly string[];
  readonly portfolio: boolean;
}

function referencesOf(records: Records): readonly Reference[] {
  const found: Reference[] = [];
  for (const [register, draft] of records.drafts) {
    for (const { header } of registerOf(register).columns) {
      const allowed = columnOf(register, header)?.allowed;
      if (allowed === undefined || !draft.builder.has(header)) continue;
      if (allowed.kind === "relatesTo") {
        found.push({
          draft,
          field: header,
          targets: ["Projects", "Programs"],
          portfolio: allowed.portfolio,
        });
      } else if (allowed.kind === "key" && nameField[allowed.register] !== undefined) {
        found.push({ draft, field: header, targets: [allowed.register], portfolio: false });
      }
    }
  }
  return found;
}

/** Keys by folded identifiers and names; null = a name of several records. */
type Lookup = ReadonlyMap<string, string | null>;

/** True for the key that the second of two equal identifiers got: "P-1-2". */
function isRepeatOf(key: string, first: string): boolean {
  return key.startsWith(`${first}-`);
}

/** Keys and names of a register's records, in small letters, each with the record's key; keys win over names, and a name of several records means none. */
function lookupOf(records: Records, register: string, keys: KnownKeys | undefined): Lookup {
  const lookup = new Map<string, string | null>();
  const draft = records.drafts.get(register);
  const key = keyField(register);
  const name = nameField[register];
  if (draft !== undefined && key !== null && name !== undefined) {
    for (let row = 0; row < draft.builder.rows; row += 1) {
      const words = draft.builder.get(row, name);
      const own = draft.builder.get(row, key);
      if (typeof words !== "string" || typeof own !== "string") continue;
      const known = lookup.get(foldName(words));
      if (known === undefined) lookup.set(foldName(words), own);
      else if (known !== null && !isRepeatOf(own, known)) lookup.set(foldName(words), null);
    }
  }
  for (const [found, own] of keys ?? []) lookup.set(foldName(found), own);
  return lookup;
}

/**
 * Turns names and differently written identifiers in columns such as "Relates to" into the keys of the
 * records they mean, and makes Programs, Objectives and Projects from the names where no sheet lists them.
 *
 * A text that means no record stays as it is: the checks report it. A project in another spelling is asked.
 */
export function resolveReferences(
  records: Records,
  keys: ReadonlyMap<string, KnownKeys>,
  answers: Answers,
): void {
  for (const target of derivable) {
    if (records.drafts.has(target)) continue;
    const using = referencesOf(records).filter((reference) => reference.targets[0] === target);
    deriveRegister(records, target, using);
  }
  const lookups = new Map(
    Object.keys(nameField).map((register) => [
      register,
      lookupOf(records, register, keys.get(register)),
    ]),
  );
  const spelled = new SpelledNames(records, answers);
  for (const reference of referencesOf(records)) resolve(records, reference, lookups, spelled);
}

function resolve(
  records: Records,
  reference: Reference,
  lookups: ReadonlyMap<string, Lookup>,
  spelled: SpelledNames,
): void {
  const { builder, origins } = reference.draft;
  const unclear: { readonly row: number; readonly found: string }[] = [];
  for (let row = 0; row < builder.rows; row += 1) {
    const value = builder.get(row, reference.field);
    if (typeof value !== "string") continue;
    const source = origins[row]?.source;
    const meant = reference.targets
      .map((target) => {
        const own = source === undefined ? undefined : keyInFile(records, target, source, value);
        return own === undefined ? lookups.get(target)?.get(foldName(value)) : own;
      })
      .filter((key) => key !== undefined);
    const found = meant.find((key) => key !== null) ?? null;
    if (found !== null) builder.set(row, reference.field, found);
    else if (meant.length > 0) unclear.push({ row, found: value });
    else if (reference.portfolio && wholePortfolio.has(foldName(value)))
      builder.set(row, reference.field, portfolioId);
    else if (reference.targets.includes("Projects")) {
      const key = spelled.keyOf(value, { draft: reference.draft, row, field: reference.field });
      if (key !== null) builder.set(row, reference.field, key);
    }
  }
  records.issues.push(...unclearIssue(reference, unclear));
}

/** Names that several records have: which of them is meant, the sheets do not tell. */
function unclearIssue(
  { draft, field, targets }: Reference,
  unclear: readonly { readonly row: number; readonly found: string }[],
): readonly Issue[] {
  const [first] = unclear;
  if (first === undefined) return [];
  const { register } = draft.builder;
  const origin = draft.origins[first.row] ?? null;
  const column = origin?.source.columns.find((each) => each.field === field);
  const place =
    origin === null || column === undefined
      ? { register, field }
      : placeOf(origin.source, origin.bodyRow, column.at, field);
  const facts = { count: unclear.length, targets: targets.join(", ") };
  return [{ code: "name-of-several", severity: "warning", place, found: first.found, facts }];
}

/**
 * The key of the record that the lists of the same file call so: two files may use one identifier for two
 * records. null = the file has several of that name, undefined = none.
 */
function keyInFile(
  records: Records,
  target: string,
  source: Source,
  text: string,
): string | null | undefined {
  const draft = records.drafts.get(target);
  const field = keyField(target);
  const row = draft?.byFile.get(inFile(source, text));
  if (draft === undefined || field === null || row === undefined) return undefined;
  return row === null ? null : String(draft.builder.get(row, field) ?? "");
}

function deriveRegister(records: Records, target: string, using: readonly Reference[]): void {
  const spellings = new Map<string, string>();
  for (const { draft, field, portfolio } of using) {
    for (let row = 0; row < draft.builder.rows; row += 1) {
      const value = draft.builder.get(row, field);
      if (typeof value !== "string" || spellings.has(foldName(value))) continue;
      if (!(portfolio && wholePortfolio.has(foldName(value))))
        spellings.set(foldName(value), oneLine(value));
    }
  }
  const key = keyField(target);
  const name = nameField[target];
  if (spellings.size === 0 || key === null || name === undefined) return;
  const issuer = new KeyIssuer(target);
  const draft = draftOf(records, target);
  const { builder } = draft;
  const words = [...spellings.values()];
  const isKey = (word: string): boolean => KEY_PATTERN.test(word) && /\d/.test(word);
  issuer.reserve(words.filter(isKey));
  const first = makeRoom(draft, words.length);
  words.forEach((word, at) => {
    builder.set(first + at, name, word);
  });
  const legals = words.map((word) => (isKey(word) ? word : ""));
  const kept = keysOfBefore(records, draft, legals, issuer);
  words.forEach((word, at) => {
    const own = kept.get(at) ?? (isKey(word) ? issuer.take(word) : issuer.generate());
    builder.set(first + at, key, own);
  });
  if (target === "Objectives")
    words.forEach((_, at) => {
      builder.set(first + at, "Weight", 1);
    });
  records.issues.push(derivedIssue(target, using, words));
}

function derivedIssue(
  target: string,
  using: readonly Reference[],
  words: readonly string[],
): Issue {
  const from = using.map(({ draft, field }) => `${draft.builder.register}[${field}]`).join(", ");
  return {
    code: "register-derived",
    severity: "hint",
    place: { register: target },
    found: words.slice(0, 3).join(", "),
    facts: { count: words.length, from },
  };
}
