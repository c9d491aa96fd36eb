import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addInId } from "#host/cli/addInId";

it("the command line stores settings under the id of the manifest", () => {
  const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
  expect(/<Id>(.*)<\/Id>/.exec(manifest)?.[1]).toBe(addInId);
});
