import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Overview } from "#actions/overview";
import { actionGroups, firstStep } from "../../overview";
import { useTableStyles } from "../../components/tableStyles";
import type { PaneStore } from "../../store";

interface Props {
  readonly overview: Overview;
  readonly store: PaneStore;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  group: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  action: { justifyContent: "flex-start", textAlign: "left", width: "100%" },
  words: { display: "flex", flexDirection: "column" },
  first: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** What the workbook holds, and everything that can be done with it. */
export function StartPage({ overview, store }: Props): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <section aria-labelledby="workbook-heading" className={styles.first}>
        <h2 id="workbook-heading" className={styles.heading}>
          This workbook
        </h2>
        {overview.calculationMode === "Manual" && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              Calculation is manual: results may be old until you recalculate.
            </MessageBarBody>
          </MessageBar>
        )}
        {overview.registers.length === 0 ? (
          <FirstStep overview={overview} store={store} />
        ) : (
          <RegisterTable overview={overview} store={store} />
        )}
      </section>
      <section aria-labelledby="actions-heading" className={styles.first}>
        <h2 id="actions-heading" className={styles.heading}>
          Actions
        </h2>
        {actionGroups(store.actions).map(({ group, actions }) => (
          <section key={group} aria-label={group} className={styles.first}>
            <h3 className={styles.group}>{group}</h3>
            <ul className={styles.list}>
              {actions.map((action) => (
                <li key={action.id}>
                  <Button
                    className={styles.action}
                    aria-describedby={`${action.id}-summary`}
                    aria-label={action.title}
                    onClick={() => void store.open(action.id)}
                  >
                    <span className={styles.words}>
                      <span>{action.title}</span>
                      <Text size={200} id={`${action.id}-summary`}>
                        {action.summary}
                      </Text>
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </div>
  );
}

/** A workbook without registers: what it has, and the one thing to do first. */
function FirstStep({ overview, store }: Props): ReactElement {
  const { sentence, action } = firstStep(overview, store.actions);
  return (
    <>
      <Text>{sentence}</Text>
      <Button appearance="primary" onClick={() => void store.open(action.id)}>
        {action.title}
      </Button>
    </>
  );
}

function RegisterTable({ overview, store }: Props): ReactElement {
  const styles = useTableStyles();
  return (
    <table className={styles.table} aria-label="Registers">
      <thead>
        <tr>
          <th scope="col">Register</th>
          <th scope="col">Rows</th>
        </tr>
      </thead>
      <tbody>
        {overview.registers.map(({ register, sheet, rows }) => (
          <tr key={register}>
            <td>
              <Button
                className={styles.link}
                appearance="transparent"
                title={`Go to sheet ${sheet}`}
                onClick={() => void store.goTo(register)}
              >
                {register}
              </Button>
            </td>
            <td>{rows}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
