import { readFileSync } from "node:fs";
import path from "node:path";
import { manifestFacts } from "../../build/manifest/manifestFacts";
import { manifestFaults } from "../../build/manifest/manifestFaults";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const facts = manifestFacts(root);

/** The manifest with one thing changed; the change must happen, or the plant proves nothing. */
function changed(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  if (text === manifest) throw new Error(`Nothing to replace: ${String(from)}`);
  return text;
}

const long = (length: number) => "x".repeat(length);

test("manifest.xml has no fault", () => {
  expect(manifestFaults(manifest, facts)).toEqual([]);
});

test.each<[what: string, text: () => string, message: RegExp]>([
  ["a tag left open", () => changed("</Permissions>", ""), /not well-formed/],
  ["an Id that is no GUID", () => changed(/<Id>.*<\/Id>/, "<Id>sightline</Id>"), /is not a GUID/],
  ["a version of three parts", () => changed("0.1.0.0", "0.1.0"), /Version "0.1.0" is not/],
  [
    "elements in the wrong order",
    () =>
      changed(/(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/, "$2$1"),
    /ProviderName must stand before DefaultLocale/,
  ],
  [
    "the label of the tab before its groups",
    () =>
      changed(/\s*<Label resid="tab" \/>/, "").replace(
        '<CustomTab id="Sightline.tab">',
        '<CustomTab id="Sightline.tab"><Label resid="tab" />',
      ),
    /must stand before Label \(order of CustomTab\)/,
  ],
  [
    "an element nobody knows",
    () => changed("<Permissions>", "<Hints></Hints><Permissions>"),
    /Hints is not allowed in OfficeApp/,
  ],
  ["no support address", () => changed(/<SupportUrl .*\/>/, ""), /OfficeApp lacks SupportUrl/],
  [
    "a button without a tooltip",
    () => changed(/<Supertip>[^]*?<\/Supertip>/, ""),
    /Control .* lacks Supertip/,
  ],
  [
    "an address without https",
    () => changed('SupportUrl DefaultValue="https', 'SupportUrl DefaultValue="http'),
    /SupportUrl does not start with https/,
  ],
  [
    "an address on another site",
    () =>
      changed('"help" DefaultValue="https://localhost:3000', '"help" DefaultValue="https://x.y'),
    /lies outside the AppDomains/,
  ],
  [
    "a page that is not built",
    () => changed("3000/support.html", "3000/help.html"),
    /names help.html, which the build does not make/,
  ],
  [
    "an address that is too long",
    () => changed("3000/functions.json", `3000/functions.json?${long(2048)}`),
    /bt:Url has \d+ characters \(at most 2048\)/,
  ],
  [
    "a short string that is too long",
    () => changed('DefaultValue="Open Home"', `DefaultValue="${long(126)}"`),
    /open-home.label has 126 characters \(1 to 125 allowed\)/,
  ],
  [
    "a translation that is too long",
    () => changed('Value="Home öffnen"', `Value="${long(126)}"`),
    /open-home.label has 126 characters/,
  ],
  [
    "a long string that is too long",
    () => changed('DefaultValue="Go to sheet Home', `DefaultValue="${long(240)}Go to sheet Home`),
    /open-home.tip has \d+ characters \(1 to 250 allowed\)/,
  ],
  [
    "a resource id that is too long",
    () => changed(/"open-home\.tip"/g, `"${long(33)}"`),
    /has more than 32 characters/,
  ],
  [
    "a resource that does not exist",
    () => changed('Label resid="open-home.label"', 'Label resid="open-house.label"'),
    /names the resource "open-house.label", which does not exist/,
  ],
  [
    "a resource of the wrong kind",
    () => changed('Label resid="open-home.label"', 'Label resid="open-home.tip"'),
    /names "open-home.tip", which is no ShortString/,
  ],
  [
    "a resource used nowhere",
    () => changed("<bt:LongStrings>", '<bt:LongStrings><bt:String id="idle" DefaultValue="x" />'),
    /Resource "idle" is used nowhere/,
  ],
  [
    "two resources with one id",
    () => changed('bt:String id="group-risk"', 'bt:String id="group-report"'),
    /Two resources have the id "group-report"/,
  ],
  [
    "two buttons with one id",
    () => changed('id="Sightline.menu.check-registers"', 'id="Sightline.check-registers"'),
    /have the id "Sightline.check-registers"/,
  ],
  [
    "a picture that does not exist",
    () => changed("icons/undo-32.png", "icons/redo-32.png"),
    /the picture assets\/icons\/redo-32.png does not exist/,
  ],
  [
    "a picture of another size than it claims",
    () => changed("icons/undo-32.png", "icons/undo-16.png"),
    /undo-16.png measures 16 x 16, not 32 x 32 pixels/,
  ],
  [
    "an icon without a size that Office needs",
    () => changed('<bt:Image size="80" resid="undo.80" />', ""),
    /lacks the size 80/,
  ],
  [
    "a button that starts nothing",
    () => changed("<FunctionName>undo<", "<FunctionName>unmake<"),
    /starts "unmake", which no command is associated with/,
  ],
  [
    "a command without a button",
    () => changed("<FunctionName>undo<", "<FunctionName>recalculate<"),
    /No button starts the command "undo"/,
  ],
  [
    "functions on another page than the pane",
    () => changed('<FunctionFile resid="page" />', '<FunctionFile resid="help" />'),
    /must name the page of the shared runtime, "page"/,
  ],
  [
    "a runtime that ends with the pane",
    () => changed('lifetime="long"', 'lifetime="short"'),
    /must have lifetime="long"/,
  ],
  [
    "a second pane",
    () => changed('<Action xsi:type="ShowTaskpane">', "$&<TaskpaneId>Two</TaskpaneId>"),
    /TaskpaneId is not allowed/,
  ],
  [
    "the shared runtime as a base requirement",
    () => changed('<Set Name="ExcelApi"', '<Set Name="SharedRuntime" /><Set Name="ExcelApi"'),
    /SharedRuntime would take the add-in from clients that lack it/,
  ],
  [
    "a lower Excel API than tested",
    () => changed('MinVersion="1.14"', 'MinVersion="1.9"'),
    /must ask for ExcelApi 1.14/,
  ],
  [
    "a requirement that only run time may ask for",
    () => changed('<bt:Set Name="SharedRuntime"', '<bt:Set Name="RibbonApi" />$&'),
    /must not require RibbonApi/,
  ],
  [
    "another namespace than the functions have",
    () => changed('DefaultValue="PMO"', 'DefaultValue="PPM"'),
    /is "PPM", not "PMO"/,
  ],
  [
    "a locale without a country",
    () => changed('Locale="fr-FR"', 'Locale="fr"'),
    /Locale "fr" of an override is not of the form/,
  ],
  [
    "a locale translated twice",
    () => changed('Locale="fr-FR"', 'Locale="de-DE"'),
    /Two overrides name the locale de-DE/,
  ],
  [
    "too few rights",
    () => changed("ReadWriteDocument", "ReadDocument"),
    /Permissions must be ReadWriteDocument/,
  ],
])("the check finds %s", (_what, text, message) => {
  expect(manifestFaults(text(), facts).join("\n")).toMatch(message);
});
