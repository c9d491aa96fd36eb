/** How the pane's page asks for Microsoft's library, as in src/taskpane/taskpane.html. */
const remote = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * The pane's page with the library from the npm package instead of Microsoft's address, and ahead of it
 * the script that lets the workbench stand where Excel would. Nothing else is changed: the page's own
 * Content-Security-Policy stays in force.
 */
export function paneWithLocalOffice(html: string): string {
  // The built page is shortened: its attributes stand without quotes.
  const asked = new RegExp(
    `<script\\b[^>]*\\bsrc=["']?${remote.replaceAll(".", "\\.")}["']?(?:\\s[^>]*)?></script>`,
  );
  if (!asked.test(html)) throw new Error(`The pane's page does not load ${remote}.`);
  return html.replace(
    asked,
    '<script src="/seam.js"></script><script src="/officejs/office.js"></script>',
  );
}
