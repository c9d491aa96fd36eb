import { useId, type ReactElement } from "react";
import { Button } from "../../../components/Button";
import { useReport } from "../useReport";
import type { PackProps } from "./PackPart";

/** The pack as a PDF, by Excel's own export where this Excel has one. */
export function PdfRow({ reading, controller }: PackProps): ReactElement {
  const { report } = useReport();
  const words = report.pack;
  const id = useId();
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.pdf}</h2>
      <p className="small">{reading.canExportPdf ? words.pdfHint : words.noPdf}</p>
      {reading.canExportPdf && (
        <div className="row">
          <Button onClick={() => void controller.ask("export-pdf")}>{words.makePdf}</Button>
        </div>
      )}
    </section>
  );
}
