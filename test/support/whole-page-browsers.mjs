/** The browsers that whole pages are opened in: those that are wanted (`BROWSERS`) and there. What is missing, the set-up has said. */
import { findChromium, findFirefox } from "../../build/browsers.mjs";

export const found = { chromium: findChromium(), firefox: findFirefox() };
export const browsers = (process.env.BROWSERS ?? "chromium firefox").split(/[\s,]+/).filter((name) => found[name]);
