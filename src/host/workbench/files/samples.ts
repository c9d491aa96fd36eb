export interface Sample {
  readonly id: string;
  readonly title: string;
  /** What is in it, in a sentence. */
  readonly summary: string;
  /** Where the server has it; none is an empty workbook. */
  readonly address?: string;
}

/** The workbooks of the Samples menu. */
export const samples: readonly Sample[] = [
  {
    id: "empty",
    title: "Empty workbook",
    summary: "One empty sheet, as Excel begins.",
  },
  {
    id: "northmere",
    title: "Northmere portfolio",
    summary: "The sample portfolio as Sightline's own action makes it: 24 projects, scored.",
    address: "/samples/northmere.xlsx",
  },
  {
    id: "portfolio-office",
    title: "A portfolio office's workbook",
    summary: "Projects, risks and scores as an office keeps them, not yet registers.",
    address: "/examples/portfolio-office.xlsx",
  },
  {
    id: "status-meeting",
    title: "Notes of a status meeting",
    summary: "Headers in row 7, merged titles, letters for RAG, money as text, three date formats.",
    address: "/examples/status-meeting.xlsx",
  },
];

export function sampleById(id: string): Sample | undefined {
  return samples.find((sample) => sample.id === id);
}
