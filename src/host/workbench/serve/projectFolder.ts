import path from "node:path";

/** The folder of the whole project, from wherever a command is started. */
export const projectFolder = path.resolve(__dirname, "../../../..");
