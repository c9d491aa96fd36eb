import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { format, resolveConfig } from "prettier";
import customFunctions from "custom-functions-metadata";

/**
 * Makes src/functions/functions.json, what Excel reads about the custom functions, from their JSDoc.
 * `npm run functions` writes it; a test compares the committed file with what this gives.
 */
const folder = join(dirname(fileURLToPath(import.meta.url)), "../src/functions");
export const metadataFile = join(folder, "functions.json");

/** One file a function; associate.ts names the same ids. */
export const functionFiles = ["weights.ts", "score.ts", "rag.ts", "ahp.ts"];

/** The text of functions.json, formatted as the project formats JSON. */
export async function functionsMetadata() {
  const files = functionFiles.map((file) => join(folder, file));
  const made = await customFunctions.generateCustomFunctionsMetadata(files, true);
  if (made.errors.length > 0) throw new Error(made.errors.join("\n"));
  const { functions } = JSON.parse(made.metadataJson);
  const text = JSON.stringify({ functions: functions.map(adjusted) });
  const options = await resolveConfig(metadataFile);
  return format(text, { ...options, filepath: metadataFile });
}

/** What JSDoc cannot say: ids in capitals, parameter names as analysts type them, no null members. */
function adjusted({ id, name, parameters, result, ...rest }) {
  return {
    id: id.toUpperCase(),
    name: name.toUpperCase(),
    ...rest,
    parameters: parameters.map((parameter) => ({
      ...parameter,
      name: parameter.name.replace(/([A-Z])/g, (letter) => `_${letter.toLowerCase()}`),
    })),
    result: { type: "any", ...result },
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await functionsMetadata();
  if (process.argv.includes("--print")) process.stdout.write(text);
  else {
    const before = await readFile(metadataFile, "utf8").catch(() => "");
    if (before !== text) await writeFile(metadataFile, text);
    process.stdout.write(`functions.json ${before === text ? "is up to date" : "written"}\n`);
  }
}
