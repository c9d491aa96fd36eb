import { readFileSync, writeFileSync } from "node:fs";
import asc from "assemblyscript/asc";
import prettier from "prettier";

/**
 * Compiles the kernels of WebAssembly into TypeScript that the bundle carries as text: `npm run kernels`,
 * `-- --check` tells whether the committed file is what its source gives.
 */
const kernels = [
  {
    name: "rankKernel",
    source: "build/kernels/rankWorlds.as",
    target: "src/compute/sampling/rankKernel.ts",
  },
  {
    name: "riskKernel",
    source: "build/kernels/simulateRisks.as",
    target: "src/compute/simulation/riskKernel.ts",
  },
];
const options = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd", "--importMemory"];

for (const kernel of kernels) await make(kernel);

async function make({ name, source, target }) {
  const { bytes, problems } = await compile(readFileSync(source, "utf8"));
  if (bytes === null) {
    console.error(problems);
    process.exit(1);
  }
  const base64 = Buffer.from(bytes).toString("base64");
  const text = await prettier.format(generated(name, source, base64), {
    ...(await prettier.resolveConfig(target)),
    parser: "typescript",
  });
  if (!process.argv.includes("--check")) {
    writeFileSync(target, text);
    console.log(`${target}: ${bytes.length} bytes of WebAssembly.`);
  } else if (readFileSync(target, "utf8") !== text) {
    console.error(`${target} is not what ${source} gives: run npm run kernels.`);
    process.exit(1);
  }
}

async function compile(program) {
  let bytes = null;
  const { error, stderr } = await asc.main(["kernel.ts", "--outFile", "kernel.wasm", ...options], {
    readFile: (name) => (name === "kernel.ts" ? program : null),
    writeFile: (name, contents) => {
      if (name === "kernel.wasm") bytes = contents;
    },
    listFiles: () => [],
  });
  return { bytes: error ? null : bytes, problems: `${error?.message ?? ""}\n${stderr.toString()}` };
}

function generated(name, source, base64) {
  return `/**
 * Made by \`npm run kernels\` from ${source}: WebAssembly with vector instructions, in base64.
 */
export const ${name} =
  "${base64}";
`;
}
