import { readFile } from "node:fs/promises";
import validate, { ready } from "@ooxml-tools/validate";

/**
 * `npm run validate -- <file> ...`: checks workbooks against the schemas and rules of ECMA-376 with
 * Microsoft's own validator (Open XML SDK, as WebAssembly). Prints a JSON object of findings by file;
 * ends with 1 when there are any.
 */
const files = process.argv.slice(2);
await ready();
const findings = {};
for (const file of files) {
  const found = await validate(new Uint8Array(await readFile(file)), "xlsx", "Office2019");
  findings[file] = found.map(
    ({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`,
  );
}
process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
process.exit(Object.values(findings).some((found) => found.length > 0) ? 1 : 0);
