/** Rewrites the table of supported members in src/host/README.md (npm run host:members). */
import { readFileSync, writeFileSync } from "node:fs";
import { withMembersTable } from "#host/protocol/membersTable";

const readme = "src/host/README.md";

writeFileSync(readme, withMembersTable(readFileSync(readme, "utf8")));
