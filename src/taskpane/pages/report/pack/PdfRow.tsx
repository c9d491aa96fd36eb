import { useId, type ReactElement } from "react";
import { Button } from "../../../components/Button";
import { useReport } from "../useReport";
import type { PackProps } from "./PackPart";
import { saveFile } from "./saveFile";

/** The pack as a PDF, by Excel's own export where this Excel has one. */
export function PdfRow({ reading, state, store }: PackProps): ReactElement {
  const { report, say } = useReport();
  const words = report.pack;
  const id = useId();
  const { canExportPdf, packSheet } = reading;
  const { received } = state;
  const hint = packSheet === null ? words.pdfFirst : words.pdfHint;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.pdf}</h2>
      <p className="small">{canExportPdf ? hint : words.noPdf}</p>
      {canExportPdf && packSheet !== null && (
        <div className="row">
          <Button onClick={() => void store.applyNow("export-pdf", {})}>{words.makePdf}</Button>
          {received !== null && (
            <Button
              look="link"
              onClick={() => {
                saveFile(received);
              }}
            >
              {say.fill(words.download, { name: received.name })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
