/**
 * The headers that a web server shall send with the built add-in, once: the files for servers below and the
 * check of a deployed site are made of this list, and a test holds docs/deploy.md against it. The first rule that matches a file
 * decides on its caching.
 *
 * - functions*.json is fetched by Excel on the web from its own site, so it needs leave to
 *   (OfficeDev/office-js#3970, Excel-Custom-Functions#212). Nothing here is secret and nothing asks for
 *   cookies, so every file may be read from everywhere.
 * - X-Frame-Options must not be sent: Excel on the web shows the pane in a frame.
 * - The page carries its Content-Security-Policy itself; a header cannot loosen it.
 */
export const headersOfAll = {
  "Access-Control-Allow-Origin": "*",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
};

/** Names by which a new build replaces the old one: asked for anew each time, which costs an empty answer. */
const revalidated = "no-cache";
/** Files of this folder carry a mark of their build in their names, so that they never change. */
const keptFolder = "parts";
const kept = "public, max-age=31536000, immutable";

/** What Cache-Control shall say for a file of the build. */
export function cachingOf(file) {
  return file.startsWith(`${keptFolder}/`) ? kept : revalidated;
}

const types = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  png: "image/png",
  txt: "text/plain",
  wasm: "application/wasm",
  xml: "text/xml",
};

/** The content type of a file of the build, without its character set. */
export function typeOf(file) {
  return types[file.slice(file.lastIndexOf(".") + 1)];
}

const lines = (headers, indent) =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}${name}: ${value}`)
    .join("\n");

/** `_headers`, as Cloudflare Pages and Netlify read it. */
export function headersFile() {
  const all = lines({ ...headersOfAll, "Cache-Control": revalidated }, "  ");
  return `/*\n${all}\n/${keptFolder}/*\n  ! Cache-Control\n  Cache-Control: ${kept}\n`;
}

/** `staticwebapp.config.json` for Azure Static Web Apps. */
export function azureFile() {
  const config = {
    globalHeaders: { ...headersOfAll, "Cache-Control": revalidated },
    routes: [{ route: `/${keptFolder}/*`, headers: { "Cache-Control": kept } }],
    mimeTypes: { ".json": types.json, ".wasm": types.wasm, ".xml": types.xml },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** `web.config` for IIS and Azure App Service on Windows. */
export function iisFile() {
  const global = Object.entries({ ...headersOfAll, "Cache-Control": revalidated });
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <staticContent>
${[".json", ".wasm"].map(mimeOf).join("\n")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${global.map(([name, value]) => `        <add name="${name}" value="${value}" />`).join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="${keptFolder}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />
          <add name="Cache-Control" value="${kept}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;
}

function mimeOf(end) {
  const type = types[end.slice(1)];
  return `      <remove fileExtension="${end}" />
      <mimeMap fileExtension="${end}" mimeType="${type}" />`;
}
