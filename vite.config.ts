import { defineConfig } from "vite";
import { buildEmbed } from "./build/embed.js";

/**
 * `vite build` writes `dist/embed`. The embed is several builds, one a file, because a file that shares nothing with the
 * others cannot be split by the bundler; the first build here is only the occasion.
 */
export default defineConfig({
  plugins: [{ name: "standfirst:embed", apply: "build", closeBundle: buildEmbed }],
  build: {
    write: false,
    lib: { entry: "src/base/version.ts", formats: ["es"] },
  },
});
