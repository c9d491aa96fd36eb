/** Rewrites the table of supported members in src/host/README.md, and docs/quirks.md (npm run host:members). */
import { readFileSync, writeFileSync } from "node:fs";
import { withMembersTable } from "#host/protocol/membersTable";
import { quirksPage } from "#host/protocol/quirks/quirksPage";

const readme = "src/host/README.md";

writeFileSync(readme, withMembersTable(readFileSync(readme, "utf8")));
writeFileSync("docs/quirks.md", quirksPage(readFileSync("docs/excel-checklist.md", "utf8")));
