import { minifyHTMLLiterals } from "minify-literals";
import type { Plugin } from "vite";

/** Takes the white space out of our `html` and `css` templates; the bundler leaves template literals as they are. */
export function minifyTemplates(): Plugin {
  return {
    name: "standfirst:minify-templates",
    enforce: "pre",
    async transform(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id) || !/\b(html|css|svg)`/.test(code)) return undefined;
      const result = await minifyHTMLLiterals(code, { fileName: id });
      return result ? { code: result.code, map: result.map } : undefined;
    },
  };
}
