import type { AdoptedIsland, Adoption } from "#core/adopt/adoption";
import { registerOf } from "#core/register/schema";
import { english } from "#core/messages/english/english";
import { evidenceSentence, howSentence, unreadSentence } from "#core/messages/sentences";
import type {
  AdoptedReport,
  IslandReport,
  QuestionReport,
  RecordReport,
} from "./report/adoptionReport";

/** Adopted islands as the report lists them. */
export function adoptedReports(islands: readonly AdoptedIsland[]): AdoptedReport[] {
  return islands.flatMap((island) =>
    island.register === null
      ? []
      : [
          {
            id: island.id,
            workbook: island.workbook,
            sheet: island.sheet,
            visibility: island.visibility,
            range: island.range,
            register: island.register,
            confidence: island.confidence,
            evidence: evidenceOf(island),
            mode: island.mode,
            rows: island.rows,
            columns: island.columns.map((column) => ({
              header: column.header,
              address: column.address,
              field: column.field,
              how: howSentence(column.how, english),
              confidence: column.confidence,
              candidates: column.candidates,
              samples: column.samples,
            })),
            unread: island.unread.map(({ address, found, reason, field }) => ({
              address,
              found,
              reason: unreadSentence(reason, field, english),
            })),
            leftOut: island.leftOut,
          },
        ],
  );
}

/** Islands that were found and are no register. */
export function otherIslands(islands: readonly AdoptedIsland[]): IslandReport[] {
  return islands
    .filter(({ register }) => register === null)
    .map((island) => ({
      id: island.id,
      workbook: island.workbook,
      sheet: island.sheet,
      range: island.range,
      confidence: island.confidence,
      evidence: evidenceOf(island),
      headers: island.columns.map(({ header }) => header),
    }));
}

function evidenceOf({ evidence }: AdoptedIsland): string[] {
  return evidence.map((each) => evidenceSentence(each, english));
}

/** Open doubts; `answer` is the value that `--answer id=value` takes. */
export function questionReports({ questions }: Adoption): QuestionReport[] {
  return questions.map(({ id, kind, place, header, options, assumed, cells, samples }) => ({
    id,
    kind,
    workbook: place.workbook ?? null,
    sheet: place.sheet ?? "",
    address: place.address ?? "",
    header,
    options: options.map(({ value, evidence, reads }) => ({
      value,
      evidence: evidence ?? null,
      reads: reads ?? [],
    })),
    assumed,
    cells,
    samples,
  }));
}

/** Every record with where it came from. */
export function recordReports({ rows }: Adoption): RecordReport[] {
  return rows.flatMap(({ register, columns, rows: lines, origins }) => {
    const [key = ""] = registerOf(register).key;
    const at = columns.indexOf(key);
    return lines.map((line, r) => ({
      register,
      key: String(line[at] ?? ""),
      origin: origins[r] ?? null,
    }));
  });
}
