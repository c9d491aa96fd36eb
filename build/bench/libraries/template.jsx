// What the pane of the official template (Office-Addin-TaskPane-React) loads: a header with a picture, a list
// with three icons, a field with a text area, a button. Built by `npm run bench` to compare sizes with.
import * as React from "react";
import { createRoot } from "react-dom/client";
import {
  Button,
  Field,
  FluentProvider,
  Image,
  Textarea,
  makeStyles,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  header: { backgroundColor: tokens.colorNeutralBackground3, padding: "30px" },
});

const items = [
  { icon: <Ribbon24Regular />, text: "Achieve more with Office integration" },
  { icon: <LockOpen24Regular />, text: "Unlock features and functionality" },
  { icon: <DesignIdeas24Regular />, text: "Create and visualize like a pro" },
];

function App() {
  const styles = useStyles();
  const [text, setText] = React.useState("Some text.");
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <Image width="90" height="90" src="assets/logo-filled.png" alt="Add-in" />
        <h1>Welcome</h1>
      </section>
      <ul>
        {items.map(({ icon, text: line }) => (
          <li key={line}>
            {icon} {line}
          </li>
        ))}
      </ul>
      <Field size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button appearance="primary" size="large">
        Insert text
      </Button>
    </div>
  );
}

createRoot(document.getElementById("container")).render(
  <FluentProvider theme={webLightTheme}>
    <App />
  </FluentProvider>,
);
