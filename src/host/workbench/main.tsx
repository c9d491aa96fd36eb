import { createRoot } from "react-dom/client";
import "./workbench.css";
import "./charts/charts.css";
import "./editing/editing.css";
import "./grid/grid.css";
import "./inspector/inspector.css";
import "./ribbon/ribbon.css";
import { download } from "./files/download";
import { KeptBooks } from "./files/keptBooks";
import { ServerFiles } from "./files/serverFiles";
import { tabName } from "./files/tabName";
import { listenToKeys } from "./frame/listenToKeys";
import { listenToFrames } from "./pane/seamListener";
import { Workbench } from "./Workbench";
import { WorkbenchPage } from "./workbenchPage";

/** The page of `npm run workbench`. */
const page = new WorkbenchPage({
  server: new ServerFiles(),
  kept: new KeptBooks(),
  storage: localStorage,
  download,
  tab: tabName(sessionStorage),
  search: location.search,
});
listenToFrames((frame) => {
  listenToKeys(page, frame);
  void page.paneOpened(frame);
});
window.addEventListener("beforeunload", (event) => {
  if (page.leaving()) event.preventDefault();
});

const place = document.getElementById("workbench");
if (place) createRoot(place).render(<Workbench page={page} />);
void page.start();
