import { keyOf } from "#core/scoring/registerTable";
import {
  type JudgeAnswers,
  type Judgement,
  randomIndexTables,
  type Rating,
  type Weighing,
  weighingMethods,
} from "#core/scoring/weighing/weighing";
import type { WorkbookState } from "#excel/workbookState";
import type { SetSetting } from "#sheets/plan";

/** Document setting: what people have answered about weights, so that an interview can go on. */
const weighingSettingKey = "sightline.weighing";

/** The answers that the workbook keeps; null = none, or not of our making. */
export function keptWeighing({ settings }: WorkbookState): Weighing | null {
  const stored = settings.get(weighingSettingKey);
  const value = member(stored, "weighing");
  const method = weighingMethods.find((each) => each === member(value, "method"));
  const table = randomIndexTables.find((each) => each === member(value, "randomIndex"));
  const judges = member(value, "judges");
  if (method === undefined || !Array.isArray(judges)) return null;
  return {
    method,
    byGroup: member(value, "byGroup") === true,
    randomIndex: table ?? "Alonso-Lamata",
    judges: judges.map(answersOf),
  };
}

export function keepWeighing(weighing: Weighing | null): SetSetting {
  const value = weighing === null ? null : { schemaVersion: 1, weighing };
  return { kind: "setSetting", key: weighingSettingKey, value };
}

/** The answers with a criterion under its new name. */
export function renamedWeighing(weighing: Weighing, from: string, to: string): Weighing {
  const renamed = (name: string): string => (keyOf(name) === keyOf(from) ? to : name);
  const judges = weighing.judges.map((answers) => ({
    ...answers,
    ratings: answers.ratings.map((each) => ({ ...each, criterion: renamed(each.criterion) })),
    judgements: answers.judgements.map((each) => ({
      ...each,
      first: renamed(each.first),
      second: renamed(each.second),
    })),
  }));
  return { ...weighing, judges };
}

function answersOf(value: unknown): JudgeAnswers {
  return {
    judge: textOf(member(value, "judge")),
    ratings: listOf(member(value, "ratings")).flatMap((each): Rating[] => {
      const rated = member(each, "value");
      if (typeof rated !== "number") return [];
      return [{ criterion: textOf(member(each, "criterion")), value: rated }];
    }),
    judgements: listOf(member(value, "judgements")).flatMap((each): Judgement[] => {
      const ratio = member(each, "ratio");
      if (typeof ratio !== "number") return [];
      const [first, second] = [textOf(member(each, "first")), textOf(member(each, "second"))];
      return [{ first, second, ratio }];
    }),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Reflect.get(value, name);
}
