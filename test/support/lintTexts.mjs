/**
 * Lints texts as if they stood in given files, with the project's own configuration. Its own process,
 * because ESLint loads that configuration as an ES module, which jest's sandbox does not.
 * Standard input: [{file, text}]; standard output: the messages of each, as {rule, message}.
 */
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";

const plants = JSON.parse(await text(process.stdin));
const eslint = new ESLint({
  // A planted file is in no TypeScript project: only rules that need no types are asked.
  overrideConfig: [
    {
      files: ["**/*.ts", "**/*.tsx"],
      languageOptions: { parserOptions: { projectService: false, project: null } },
    },
  ],
  ruleFilter: ({ ruleId }) => /^(boundaries\/|no-restricted-|no-console)/.test(ruleId),
});

const answers = [];
for (const plant of plants) {
  const [result] = await eslint.lintText(plant.text, { filePath: plant.file });
  answers.push(
    result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? "parser", message })),
  );
}
process.stdout.write(JSON.stringify(answers));
