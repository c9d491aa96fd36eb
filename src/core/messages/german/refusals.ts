import type { RefusalWords } from "../words";

const nothingChanged = "Es wurde nichts geändert.";

/** What happened and what to do when Excel refuses. */
export const refusals: RefusalWords = {
  reasons: {
    AccessDenied:
      "Das Blatt oder die Arbeitsmappe ist geschützt. Heben Sie den Schutz auf (Registerkarte „Überprüfen“) und versuchen Sie es erneut.",
    ActivityLimitReached:
      "Excel ist ausgelastet. Warten Sie einen Moment und versuchen Sie es erneut.",
    ApiNotFound:
      "Diese Version von Excel ist für die Aktion zu alt. Erforderlich ist Excel 2021 oder Microsoft 365.",
    Conflict: "Jemand anderes hat dieselben Zellen gleichzeitig geändert. Versuchen Sie es erneut.",
    FilteredRangeConflict:
      "Ein Filter blendet einen Teil der Zellen aus. Löschen Sie den Filter und versuchen Sie es erneut.",
    InsertDeleteConflict:
      "Zellen konnten nicht verschoben werden, um Platz zu schaffen. Verschieben Sie die Daten darunter und versuchen Sie es erneut.",
    InvalidOperation:
      "Excel lässt dies hier nicht zu, zum Beispiel weil die Arbeitsmappe geschützt ist.",
    InvalidOperationInCellEditMode:
      "Eine Zelle wird gerade bearbeitet. Drücken Sie EINGABE oder ESC und versuchen Sie es erneut.",
    InvalidReference:
      "Eine benötigte Zelle oder ein Bereich ist nicht mehr vorhanden. Versuchen Sie es erneut.",
    ItemAlreadyExists:
      "Ein Blatt, eine Tabelle oder ein Name mit dieser Bezeichnung ist bereits vorhanden.",
    ItemNotFound:
      "Ein benötigtes Blatt, eine Tabelle oder ein Name ist nicht mehr vorhanden. Versuchen Sie es erneut.",
    MergedRangeConflict:
      "Verbundene Zellen sind im Weg. Heben Sie den Zellverbund auf und versuchen Sie es erneut.",
    NotImplemented: "Dieses Excel unterstützt die Aktion nicht.",
    RequestPayloadSizeLimitExceeded:
      "Die Datenmenge ist zu groß, um sie auf einmal an Excel zu übergeben.",
    ResponsePayloadSizeLimitExceeded:
      "Die Datenmenge ist zu groß, um sie auf einmal aus Excel zu lesen.",
    TableOverlap:
      "Eine Tabelle würde eine andere überlappen. Verschieben Sie sie und versuchen Sie es erneut.",
  },
  foundOut: {
    SheetProtected: ({ names = "" }) =>
      names.includes(", ")
        ? `Die Blätter ${names} sind geschützt. Heben Sie den Blattschutz auf (Überprüfen > Blattschutz aufheben) und versuchen Sie es erneut. ${nothingChanged}`
        : `Das Blatt ${names} ist geschützt. Heben Sie den Blattschutz auf (Überprüfen > Blattschutz aufheben) und versuchen Sie es erneut. ${nothingChanged}`,
    StructureProtected: () =>
      `Diese Arbeitsmappe ist gegen neue Blätter geschützt. Heben Sie den Schutz auf (Überprüfen > Arbeitsmappe schützen) und versuchen Sie es erneut. ${nothingChanged}`,
    ChangedMeanwhile: ({ names = "", made, of }, speech) => {
      const sheets =
        made === undefined || of === undefined
          ? ""
          : ` ${speech.number(made)} von ${speech.counted(of, "Blatt", "Blättern")} waren angelegt und wurden wieder entfernt.`;
      return `Jemand anderes hat die Arbeitsmappe währenddessen geändert: ${names}.${sheets} ${nothingChanged} „Wiederholen“ liest die Arbeitsmappe neu.`;
    },
  },
  otherReason: (code, detail) =>
    `Antwort von Excel: „${code}“${detail === "" ? "" : ` bei ${detail}`}.`,
  refused: (doing, reason) => `Von Excel abgelehnt beim ${doing}. ${reason} ${nothingChanged}`,
  stopped: (doing) => `Abgebrochen beim ${doing}. ${nothingChanged}`,
  notRolledBack: (doing, detail, { made, of }, speech) => {
    const rest =
      made === undefined || of === undefined
        ? "„Rückgängig“ schließt dies ab."
        : `${speech.number(made)} von ${speech.counted(of, "Blatt", "Blättern")} wurden angelegt; „Wiederholen“ entfernt sie und beginnt neu, „Rückgängig“ entfernt sie.`;
    return `Excel hat beim ${doing} abgelehnt und nicht alles zurücknehmen lassen. ${rest} (${detail})`;
  },
};
