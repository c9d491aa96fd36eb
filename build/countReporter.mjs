import { mkdirSync, writeFileSync } from "node:fs";

/** Jest reporter: prints "N passed, N failed" as a plain line and keeps it in out/tests.txt for .ci/run. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    // A test file that cannot even be loaded has no failed test, but has failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed`;
    mkdirSync("out", { recursive: true });
    writeFileSync("out/tests.txt", `${line}\n`);
    console.log(line);
  }
}
