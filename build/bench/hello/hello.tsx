import { createRoot } from "react-dom/client";

/** The least that a React pane can be; the pane is measured against it. */
const place = document.getElementById("pane");
void Office.onReady().then(() => {
  if (place !== null) createRoot(place).render(<h1 data-useful>Hello</h1>);
});
