import type { Language } from "#core/messages/words";
import type { Declaration, ExampleCells } from "#functions/declaration";
import type { Parameter } from "#functions/parameters";
import { typedName } from "#functions/typedName";
import { argumentWords, catalog, type CatalogEntry, groupNames } from "./catalog";
import { indexAddress, pageAddress } from "./pageAddress";
import { pageWords } from "./pageWords";

/** A page about functions as data, to be written as Markdown or as HTML. */
export interface Page {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "list"; readonly lines: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      /** The first cell of a row may lead to the page of a function. */
      readonly rows: readonly { readonly cells: readonly string[]; readonly leadsTo?: string }[];
    }
  | { readonly kind: "cells"; readonly cells: ExampleCells }
  | { readonly kind: "link"; readonly text: string; readonly leadsTo: string };

/** "=PMO.SCORE(scores, weights, [directions])" */
function syntaxOf(id: string, { parameters }: Declaration): string {
  const listed = Object.entries(parameters).map(([name, { optional }]) =>
    optional === true ? `[${typedName(name)}]` : typedName(name),
  );
  return `=PMO.${id}(${listed.join(", ")})`;
}

/** Everything about one function. */
export function functionPage(entry: CatalogEntry, language: Language): Page {
  const { id, declaration } = entry;
  const said = entry.words[language];
  const words = pageWords[language];
  const { headings } = words;
  return {
    id,
    language,
    title: `PMO.${id}`,
    blocks: [
      { kind: "text", text: said.summary },
      { kind: "code", text: syntaxOf(id, declaration) },
      heading(headings.arguments),
      argumentTable(entry, language),
      heading(headings.returns),
      { kind: "text", text: `${said.result} ${spillNote(declaration, language)}`.trim() },
      heading(headings.example),
      ...exampleBlocks(declaration, language),
      heading(headings.native),
      ...nativeBlocks(declaration, language),
      heading(headings.method),
      { kind: "text", text: said.method },
      { kind: "text", text: `${headings.source}: ${declaration.source}.` },
      ...(said.notes.length === 0
        ? []
        : [heading(headings.notes), { kind: "list", lines: said.notes } as const]),
      heading(headings.errors),
      ...errorBlocks(entry, language),
      { kind: "link", text: words.allFunctions, leadsTo: indexAddress(language) },
    ],
  };
}

/** All functions by group, and the rules that hold for all. */
export function indexPage(language: Language): Page {
  const words = pageWords[language];
  const groups = groupNames.filter((group) => catalog.some((entry) => entry.group === group));
  return {
    id: "index",
    language,
    title: words.title,
    blocks: [
      { kind: "text", text: words.opening },
      ...groups.flatMap((group): Block[] => [
        heading(words.groups[group]),
        {
          kind: "table",
          head: [words.columns.function, words.columns.purpose],
          rows: catalog
            .filter((entry) => entry.group === group)
            .map(({ id, words: said }) => ({
              cells: [`PMO.${id}`, said[language].summary],
              leadsTo: pageAddress(id, language),
            })),
        },
      ]),
      heading(words.headings.rules),
      { kind: "list", lines: words.rules },
      heading(words.headings.argumentErrors),
      { kind: "list", lines: argumentSentences(language) },
    ],
  };
}

function heading(text: string): Block {
  return { kind: "heading", text };
}

function argumentTable({ declaration, words: said }: CatalogEntry, language: Language): Block {
  const { columns } = pageWords[language];
  return {
    kind: "table",
    head: [columns.argument, columns.takes, columns.default, columns.meaning],
    rows: Object.entries(declaration.parameters).map(([name, parameter]) => ({
      cells: [
        typedName(name),
        takenBy(parameter, language),
        leftOut(parameter, language),
        said[language].parameters[name] ?? "",
      ],
    })),
  };
}

/** "row or column: number, from 0 to 1" */
function takenBy(parameter: Parameter, language: Language): string {
  const words = pageWords[language];
  const options = "options" in parameter ? parameter.options.map((word) => `"${word}"`) : [];
  const bounds = parameter.holds === "number" ? boundsOf(parameter, language) : [];
  const { mostRows, mostColumns, shape } = parameter;
  // Only a range of several rows and columns has two sides that can be too long.
  const columns = shape === "matrix" ? (mostColumns ?? 30) : null;
  const limits =
    mostRows === undefined && mostColumns === undefined
      ? []
      : [words.limit(mostRows ?? 500, columns)];
  const held = `${words.shapes[parameter.shape]}: ${words.holds[parameter.holds]}`;
  return [
    options.length === 0 ? held : `${held} (${options.join(", ")})`,
    ...bounds,
    ...limits,
  ].join(", ");
}

function boundsOf(
  parameter: Extract<Parameter, { readonly holds: "number" }>,
  language: Language,
): string[] {
  const words = pageWords[language];
  const { minimum, maximum, above, whole } = parameter;
  const ends = [
    ...(minimum === undefined ? [] : [words.from(minimum)]),
    ...(above === undefined ? [] : [words.above(above)]),
    ...(maximum === undefined ? [] : [words.to(maximum)]),
  ];
  return [...(whole === true ? [words.whole] : []), ...(ends.length === 0 ? [] : [ends.join(" ")])];
}

function leftOut(parameter: Parameter, language: Language): string {
  if (parameter.optional !== true) return "";
  const known = "default" in parameter ? parameter.default : undefined;
  if (known === undefined) return pageWords[language].leftOut;
  if (typeof known === "boolean") return known ? "TRUE" : "FALSE";
  return typeof known === "string" ? `"${known}"` : String(known);
}

function spillNote({ result, example }: Declaration, language: Language): string {
  const words = pageWords[language];
  if (result === "value") return "";
  if (result === "rows" && (example.shows[0]?.length ?? 0) === 1) return words.spillsRows;
  return words.spills;
}

function exampleBlocks({ example }: Declaration, language: Language): Block[] {
  const words = pageWords[language];
  return [
    ...(example.isInSample === true ? [{ kind: "text", text: words.inSample } as const] : []),
    ...(example.cells.length === 0
      ? []
      : [
          { kind: "text", text: `${words.cells}:` } as const,
          { kind: "cells", cells: example.cells } as const,
        ]),
    { kind: "text", text: `${words.formula}:` },
    { kind: "code", text: example.formula },
    { kind: "text", text: `${words.gives}:` },
    { kind: "cells", cells: example.shows },
  ];
}

function nativeBlocks({ native }: Declaration, language: Language): Block[] {
  const words = pageWords[language];
  if (native === undefined) return [{ kind: "text", text: words.noNative }];
  return [
    { kind: "text", text: words.sameAs },
    { kind: "code", text: native },
  ];
}

function errorBlocks({ declaration, words: said }: CatalogEntry, language: Language): Block[] {
  const words = pageWords[language];
  const rows = Object.entries(declaration.errors).map(([code, { shows, inRow }]) => ({
    cells: [
      inRow === true ? `${shows} (${words.inRow})` : shows,
      said[language].errors[code] ?? "",
    ],
  }));
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            kind: "table",
            head: [words.columns.shows, words.columns.sentence],
            rows,
          } as const,
        ]),
    { kind: "text", text: words.wrongArguments },
  ];
}

function argumentSentences(language: Language): readonly string[] {
  // Two of them are no sentences, but parts of some.
  const parts = new Set<string>(["or", "rowName"]);
  return Object.entries({ ...argumentWords(language) }).flatMap(([code, sentence]) =>
    parts.has(code) ? [] : [sentence],
  );
}
