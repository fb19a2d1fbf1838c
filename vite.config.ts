import { defineConfig } from "vite";
import type { UserConfig } from "vite";
import { demo } from "./build/demo.js";
import { buildEmbed } from "./build/embed.js";

/**
 * `vite build` writes `dist/embed`. The embed is several builds, one a file, because a file that shares nothing with the
 * others cannot be split by the bundler; the first build here is only the occasion. `vite build --mode demo` writes `dist/demo`.
 */
const embed: UserConfig = {
  plugins: [{ name: "standfirst:embed", apply: "build", closeBundle: buildEmbed }],
  build: {
    write: false,
    lib: { entry: "src/base/version.ts", formats: ["es"] },
  },
};

export default defineConfig(({ mode }) => (mode === "demo" ? demo : embed));
