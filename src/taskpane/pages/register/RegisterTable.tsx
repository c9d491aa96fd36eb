import type { ReactElement } from "react";
import type { RegisterReport } from "#actions/report/report";
import { Button } from "../../components/Button";
import { useTexts } from "../../hooks/useTexts";
import type { PaneStore } from "../../store";

interface Props {
  readonly registers: readonly RegisterReport[];
  readonly store: PaneStore;
}

/** Registers with their numbers of rows; each leads to its sheet. */
export function RegisterTable({ registers, store }: Props): ReactElement {
  const { shell, say } = useTexts();
  return (
    <table className="table" aria-label={shell.registers}>
      <thead>
        <tr>
          <th scope="col">{shell.register}</th>
          <th scope="col" className="number">
            {shell.rowsHeading}
          </th>
        </tr>
      </thead>
      <tbody>
        {registers.map(({ register, sheet, rows }) => (
          <tr key={register}>
            <td>
              <Button
                look="link"
                title={say.fill(shell.goToSheet, { sheet })}
                onClick={() => void store.goTo(register)}
              >
                {register}
              </Button>
            </td>
            <td className="number">{say.number(rows)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
