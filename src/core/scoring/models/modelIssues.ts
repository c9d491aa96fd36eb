import type { Issue } from "#core/issues";
import { figureColumns, type FigureName, type ModelInputs } from "./modelInputs";
import type { ModelFigures } from "./modelScores";
import type { ScoreModelId, UnscoredReason } from "./scoreModel";

/** Most projects that a finding names. */
const mostNamed = 5;

/**
 * What there is to know about a model with these data: rows without a figure, scales that were not kept,
 * who shares the first place, what can turn the order round.
 */
export function modelIssues(
  model: ScoreModelId,
  inputs: ModelInputs,
  found: ModelFigures,
): Issue[] {
  const ranked = found.figures.filter((figure) => typeof figure === "number").length;
  const issues = ranked === 0 ? [] : unscoredRows(model, inputs, found);
  switch (model) {
    case "wsjf":
      return [...issues, ...wsjfScales(inputs)];
    case "rice":
      return [...issues, ...riceScales(inputs)];
    case "vikor":
      return [...issues, ...compromise(inputs, found)];
    case "value-per-cost":
      return [...issues, ...valueNotes(inputs, found)];
    default:
      return issues;
  }
}

/** One finding a reason, with the first projects. */
function unscoredRows(
  model: ScoreModelId,
  { projects }: ModelInputs,
  { figures }: ModelFigures,
): Issue[] {
  const byReason = new Map<UnscoredReason, string[]>();
  figures.forEach((reason, p) => {
    if (typeof reason === "number") return;
    byReason.set(reason, [...(byReason.get(reason) ?? []), projects[p]?.id ?? ""]);
  });
  return [...byReason].map(([reason, ids]) => ({
    code: "model-rows-unscored",
    severity: "hint",
    place: { register: "Scores", record: ids[0] ?? "" },
    facts: { model, reason, count: ids.length, projects: named(ids) },
  }));
}

function named(ids: readonly string[]): string {
  return `${ids.slice(0, mostNamed).join(", ")}${ids.length > mostNamed ? " …" : ""}`;
}

const wsjfSteps = [1, 2, 3, 5, 8, 13, 20];

function wsjfScales(inputs: ModelInputs): Issue[] {
  const columns = figureColumns.wsjf.flatMap((name): Issue[] => {
    const values = numbersOf(inputs, name);
    if (values.length === 0) return [];
    const place = { register: "Scores", field: name };
    const smallest = Math.min(...values);
    const found = String(smallest);
    return [
      ...(smallest === 1
        ? []
        : [{ code: "wsjf-smallest-not-one", severity: "warning", place, found } as const]),
      ...unlisted("wsjf-step-unlisted", name, values, wsjfSteps),
    ];
  });
  return [...columns, { code: "wsjf-relative", severity: "hint", place: {} }];
}

function riceScales(inputs: ModelInputs): Issue[] {
  const impacts = numbersOf(inputs, "Impact");
  const confidences = numbersOf(inputs, "RICE confidence");
  return [
    ...unlisted("rice-step-unlisted", "Impact", impacts, [3, 2, 1, 0.5, 0.25]),
    ...unlisted("rice-step-unlisted", "RICE confidence", confidences, [1, 0.8, 0.5]),
  ];
}

function unlisted(
  code: "wsjf-step-unlisted" | "rice-step-unlisted",
  name: FigureName,
  values: readonly number[],
  steps: readonly number[],
): Issue[] {
  const others = [...new Set(values.filter((value) => !steps.includes(value)))];
  if (others.length === 0) return [];
  const facts = {
    values: named(others.sort((a, b) => a - b).map(String)),
    steps: steps.join(", "),
  };
  return [{ code, severity: "warning", place: { register: "Scores", field: name }, facts }];
}

function numbersOf({ figures }: ModelInputs, name: FigureName): number[] {
  return (figures[name] ?? []).flatMap((cell) => (typeof cell === "number" ? [cell] : []));
}

function compromise({ projects }: ModelInputs, { figures, further }: ModelFigures): Issue[] {
  const members = (further?.["compromise"] ?? []).flatMap((flag, p) => (flag === 1 ? [p] : []));
  if (members.length < 2) return [];
  const q = (p: number): number => {
    const figure = figures[p];
    return typeof figure === "number" ? figure : Infinity;
  };
  const ranked = figures.filter((figure) => typeof figure === "number").length;
  const threshold = 1 / (ranked - 1);
  const ordered = [...members].sort((a, b) => q(a) - q(b));
  const lead = q(ordered[1] ?? 0) - q(ordered[0] ?? 0);
  return [
    {
      code: "vikor-compromise",
      severity: "hint",
      place: {},
      facts: {
        projects: ordered.map((p) => projects[p]?.id ?? "").join(", "),
        advantage: lead >= threshold - 1e-12 ? "yes" : "no",
        threshold: threshold.toFixed(3),
      },
    },
  ];
}

function valueNotes({ projects }: ModelInputs, { figures }: ModelFigures): Issue[] {
  const ids = (test: (figure: number) => boolean): string[] =>
    figures.flatMap((figure, p) =>
      typeof figure === "number" && test(figure) ? [projects[p]?.id ?? ""] : [],
    );
  const [free, negative] = [ids((figure) => figure === Infinity), ids((figure) => figure < 0)];
  const note = (code: "value-cost-free" | "value-negative", list: readonly string[]): Issue[] =>
    list.length === 0
      ? []
      : [
          {
            code,
            severity: "hint",
            place: { register: "Projects" },
            facts: { count: list.length, projects: named(list) },
          },
        ];
  return [...note("value-cost-free", free), ...note("value-negative", negative)];
}
