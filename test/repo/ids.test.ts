import { actions } from "#actions/registry";
import { commands } from "#commands/commands";
import { textOf } from "#test/support/documents";

const manifest = textOf("manifest.xml");
const strings = new Map(
  [...manifest.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]+)"/g)].map(
    ([, id = "", text = ""]) => [id, text],
  ),
);

/** Buttons of the custom tab: function name, group label, button label. */
const buttons = [...manifest.matchAll(/<Group id[^]*?<\/Group>/g)].flatMap(([group]) => {
  const groupLabel = strings.get(/<Label resid="([^"]+)"/.exec(group)?.[1] ?? "");
  return [...group.matchAll(/<Control [^]*?<\/Control>/g)].map(([control]) => ({
    group: groupLabel,
    command: /<FunctionName>([^<]+)</.exec(control)?.[1] ?? null,
    label: strings.get(/<Label resid="([^"]+)"/.exec(control)?.[1] ?? ""),
  }));
});

const actionOfCommand = new Map(
  commands.flatMap((command) => ("action" in command ? [[command.button, command.action]] : [])),
);

/**
 * Actions that need something to be chosen first: a criterion on page Score, findings or linkages on page
 * Data, limits, a scenario or a project on page Trade off.
 */
const withoutButton: readonly string[] = [
  "add-criterion",
  "rename-criterion",
  "move-criterion",
  "remove-criterion",
  "weigh-criteria",
  "compare-models",
  "test-ranking",
  "fix-findings",
  "waive-findings",
  "accept-linkages",
  "reject-linkages",
  "choose-portfolio",
  "accept-scenario",
  "remove-scenario",
  "set-selection-rule",
  "simulate-risk",
  "set-risk-matrix",
  "add-risk",
  "derive-residuals",
  "realise-risk",
  "move-project",
  "add-benefit",
  "phase-benefit",
  "enter-benefit-periods",
  "set-objective-shares",
  "set-cost-basis",
  "add-project",
  "advance-stage",
  "raise-decision",
  "record-decision",
  "rebaseline",
  "close-project",
  "reopen-project",
  "log-priorities",
  "add-lesson",
  "take-snapshot",
  "compare-snapshots",
  "explain-changes",
  "accept-rename",
  "thin-snapshots",
  "remove-snapshot",
  "add-pack",
  "refresh-reports",
  "make-pack",
  "export-pdf",
  "executive-copy",
  "restore-functions",
  "repair-functions",
];

test("every action of the registry has a button on the ribbon, under its group, or a page for it", () => {
  const onRibbon = buttons.flatMap(({ command, group }) => {
    const action = actionOfCommand.get(command ?? "");
    return action === undefined ? [] : [[action, group]];
  });
  const wanted = actions.filter(({ id }) => !withoutButton.includes(id));
  expect(onRibbon.sort()).toEqual(wanted.map(({ id, group }) => [id, group]).sort());
});

test("every command starts an action that the registry has", () => {
  const known: readonly string[] = actions.map(({ id }) => id);
  expect([...actionOfCommand.values()].filter((id) => !known.includes(id))).toEqual([]);
});

test("a button says what its action is called", () => {
  const labels = buttons.flatMap(({ command, label }) => {
    const action = actionOfCommand.get(command ?? "");
    return action === undefined ? [] : [[action, label]];
  });
  const titles = new Map(actions.map(({ id, title }) => [id as string, title]));
  expect(labels.filter(([id = "", label]) => titles.get(id) !== label)).toEqual([]);
});
