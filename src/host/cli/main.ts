import { commandLine } from "./commandLine";

void commandLine(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
