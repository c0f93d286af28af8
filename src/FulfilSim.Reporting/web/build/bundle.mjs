import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** Bundles the page's script and style, and the renderer for Node, into a directory. */
export async function bundle(root, directory) {
  const shared = {
    root,
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
  };
  const output = { outDir: directory, emptyOutDir: false, target: "es2022", reportCompressedSize: false };
  const banner = licences(root);
  await build({
    ...shared,
    build: {
      ...output,
      lib: {
        entry: join(root, "src/page/main.ts"),
        formats: ["iife"],
        name: "FulfilSimReport",
        fileName: () => "report.js",
        cssFileName: "report",
      },
      rolldownOptions: { output: { postBanner: banner } },
    },
  });
  await build({
    ...shared,
    ssr: { noExternal: true, target: "node" },
    build: {
      ...output,
      ssr: join(root, "src/ssr/main.ts"),
      minify: true,
      rolldownOptions: {
        output: { entryFileNames: "render-svg.mjs", format: "es", postBanner: banner, codeSplitting: false },
      },
    },
  });
}

/** The notices that the bundled packages ask to be kept with every copy. */
function licences(root) {
  const text = ["echarts/NOTICE", "echarts/LICENSE", "zrender/LICENSE", "tslib/LICENSE.txt"]
    .map((path) => `${path}\n${readFileSync(join(root, "node_modules", path), "utf8").trim()}`)
    .map((notice) => (notice.length > 6000 ? `${notice.split("\n")[0]}: Apache License, Version 2.0` : notice))
    .join("\n\n");
  return `/*!\n${text.replaceAll("*/", "* /")}\n*/`;
}
