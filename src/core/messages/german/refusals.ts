import type { RefusalWords } from "../words";

const nothingChanged = "Es wurde nichts geändert.";

/** What happened and what to do when Excel refuses. */
export const refusals: RefusalWords = {
  reasons: {
    AccessDenied:
      "Das Blatt oder die Arbeitsmappe ist geschützt. Schutz aufheben (Registerkarte „Überprüfen“) und erneut versuchen.",
    ActivityLimitReached: "Excel ist ausgelastet. Bitte kurz warten und erneut versuchen.",
    ApiNotFound:
      "Diese Version von Excel ist für die Aktion zu alt. Erforderlich ist Excel 2021 oder Microsoft 365.",
    Conflict: "Jemand anderes hat dieselben Zellen gleichzeitig geändert. Bitte erneut versuchen.",
    FilteredRangeConflict:
      "Ein Filter blendet einen Teil der Zellen aus. Filter löschen und erneut versuchen.",
    FormulaLengthExceedsLimit: "Eine Formel ist länger, als Excel zulässt.",
    GeneralException:
      "Excel konnte es nicht ausführen. Kurz warten und erneut versuchen; bleibt es dabei, die Arbeitsmappe speichern und neu öffnen.",
    InactiveWorkbook:
      "Eine andere Arbeitsmappe ist im Vordergrund. In diese klicken und erneut versuchen.",
    InsertDeleteConflict:
      "Zellen konnten nicht verschoben werden, um Platz zu schaffen. Daten darunter verschieben und erneut versuchen.",
    InvalidArgument:
      "Die Arbeitsmappe ist nicht mehr so, wie sie gelesen wurde. Bitte erneut versuchen.",
    InvalidOperation:
      "Excel lässt dies hier nicht zu, zum Beispiel weil die Arbeitsmappe geschützt ist.",
    InvalidOperationInCellEditMode:
      "Eine Zelle wird gerade bearbeitet. EINGABE oder ESC drücken und erneut versuchen.",
    InvalidReference:
      "Eine benötigte Zelle oder ein Bereich ist nicht mehr vorhanden. Bitte erneut versuchen.",
    InvalidSelection:
      "Die Auswahl passt nicht, oder eine andere Arbeitsmappe ist im Vordergrund. In eine Zelle dieser Mappe klicken und erneut versuchen.",
    ItemAlreadyExists:
      "Ein Blatt, eine Tabelle oder ein Name mit dieser Bezeichnung ist bereits vorhanden.",
    ItemNotFound:
      "Ein benötigtes Blatt, eine Tabelle oder ein Name ist nicht mehr vorhanden. Bitte erneut versuchen.",
    MergedRangeConflict:
      "Verbundene Zellen sind im Weg. Zellverbund aufheben und erneut versuchen.",
    NoAnswer: "Excel hat nicht geantwortet. Sobald es wieder reagiert, erneut versuchen.",
    NonBlankCellOffSheet:
      "Zellen mit Inhalt würden über den Rand des Blatts geschoben. Löschen, was am Ende steht, und erneut versuchen.",
    NotImplemented: "Dieses Excel unterstützt die Aktion nicht.",
    PivotTableRangeConflict: "Eine PivotTable ist im Weg. Verschieben und erneut versuchen.",
    RangeExceedsLimit: "Die Zellen sind zu viele, um sie auf einmal an Excel zu übergeben.",
    RequestAborted:
      "Die Verbindung zur Arbeitsmappe ist abgebrochen. Sobald sie wieder steht, erneut versuchen.",
    RequestPayloadSizeLimitExceeded:
      "Die Datenmenge ist zu groß, um sie auf einmal an Excel zu übergeben.",
    ResponsePayloadSizeLimitExceeded:
      "Die Datenmenge ist zu groß, um sie auf einmal aus Excel zu lesen.",
    ServiceNotAvailable:
      "Der Dienst hinter Excel ist nicht erreichbar. Kurz warten und erneut versuchen.",
    TableOverlap: "Eine Tabelle würde eine andere überlappen. Verschieben und erneut versuchen.",
    Unauthenticated: "Excel verlangt eine neue Anmeldung. Anmelden und erneut versuchen.",
    UndoNotSupported:
      "Diese Version von Excel kann diese Änderungen nicht in einem Schritt zurücknehmen. Erneut versuchen.",
    UnsupportedOperation: "Excel lässt dies bei dieser Art von Objekt nicht zu.",
    UnsupportedSheet:
      "Eines der Blätter ist von einer Art, die Add-Ins nicht ändern können, etwa ein Makroblatt.",
  },
  foundOut: {
    Unfinished: () =>
      `Eine frühere Aktion wurde nicht beendet. Setzen Sie sie zurück oder behalten Sie sie, wie sie ist, und versuchen Sie es dann erneut. ${nothingChanged}`,
    BeingWritten: () =>
      `Eine andere Sitzung von Sightline schreibt in diese Arbeitsmappe. Warten Sie, bis sie fertig ist, und versuchen Sie es erneut; ist sie abgebrochen, können Sie nach fünf Minuten entscheiden. ${nothingChanged}`,
    NoPdf: ({ names = "" }) =>
      `Excel gibt hier kein PDF aus. Markieren Sie die Blätter ${names} (das erste anklicken, das letzte mit Umschalt) und drucken Sie die aktiven Blätter als PDF.`,
    SheetProtected: ({ names = "" }) =>
      names.includes(", ")
        ? `Die Blätter ${names} sind geschützt. Blattschutz aufheben (Überprüfen > Blattschutz aufheben) und erneut versuchen. ${nothingChanged}`
        : `Das Blatt ${names} ist geschützt. Blattschutz aufheben (Überprüfen > Blattschutz aufheben) und erneut versuchen. ${nothingChanged}`,
    StructureProtected: () =>
      `Diese Arbeitsmappe ist gegen neue Blätter geschützt. Schutz aufheben (Überprüfen > Arbeitsmappe schützen) und erneut versuchen. ${nothingChanged}`,
    RowsMoved: ({ names = "" }) =>
      `Rückgängig würde frühere Inhalte in andere Datensätze schreiben: Zeilen oder Spalten von ${names} wurden seither eingefügt, gelöscht, sortiert oder umbenannt. Den früheren Stand herstellen und erneut versuchen, oder von Hand berichtigen. ${nothingChanged}`,
    UndoTooLarge: ({ names = "" }) =>
      `Damit sich das rückgängig machen lässt, müsste die Arbeitsmappe ${names} MB früherer Inhalte behalten, mehr als 25 MB. Weniger Datensätze auf einmal bearbeiten. ${nothingChanged}`,
    HeadersHidden: ({ names = "" }) =>
      `Die Kopfzeile der Tabelle ${names} ist ausgeblendet. Einblenden (Tabellenentwurf > Kopfzeile) und erneut versuchen. ${nothingChanged}`,
    TotalsShown: ({ names = "" }) =>
      `Die Tabelle ${names} zeigt ihre Ergebniszeile, die zwischen die Datensätze geriete. Ausblenden (Tabellenentwurf > Ergebniszeile) und erneut versuchen. ${nothingChanged}`,
    NoRoomBelow: ({ names = "", cell = "" }) =>
      `Die Tabelle ${names} kann nicht über das wachsen, was bei ${cell} steht. Verschieben oder leeren und erneut versuchen. ${nothingChanged}`,
    ColumnsMissing: ({ names = "" }) =>
      names.includes(", ")
        ? `Es fehlen Spalten, die hier nötig sind: ${names}. Unter diesen Überschriften wiederherstellen und erneut versuchen. ${nothingChanged}`
        : `Es fehlt eine Spalte, die hier nötig ist: ${names}. Unter dieser Überschrift wiederherstellen und erneut versuchen. ${nothingChanged}`,
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
        ? "Setzen Sie die Aktion zurück, bevor Sie weiterarbeiten."
        : `${speech.number(made)} von ${speech.counted(of, "Blatt", "Blättern")} wurden angelegt; setzen Sie die Aktion zurück, bevor Sie weiterarbeiten.`;
    return `Excel hat beim ${doing} abgelehnt und nicht alles zurücknehmen lassen. ${rest} (${detail}).`;
  },
};
