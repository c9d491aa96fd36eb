import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Work } from "../reducer";

interface Props {
  readonly work: Work;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  running: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  cancel: { alignSelf: "flex-start" },
});

/** What is being done or has been done. Changes are read out without moving the focus. */
export function WorkStatus({ work, onCancel }: Props): ReactElement {
  return (
    <div aria-live="polite">
      <WorkMessage work={work} onCancel={onCancel} />
    </div>
  );
}

function WorkMessage({ work, onCancel }: Props): ReactElement | null {
  const styles = useStyles();
  switch (work.status) {
    case "idle":
      return null;
    case "running":
      return (
        <div className={styles.running}>
          <Text size={200}>{work.doing}</Text>
          <ProgressBar
            aria-label={work.doing}
            {...(work.share === null ? {} : { value: work.share })}
          />
          <Button className={styles.cancel} size="small" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      );
    case "done":
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{work.sentence}</MessageBarBody>
        </MessageBar>
      );
    case "failed":
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{work.sentence}</MessageBarBody>
        </MessageBar>
      );
  }
}
