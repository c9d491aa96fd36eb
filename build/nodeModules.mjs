/**
 * Modules of Node that packages ask for only when they run in Node; webpack cannot read them, and a browser
 * never comes to that line. The solver asks for `node:module`.
 */
export const nodeModules = { "node:module": "var {}" };
