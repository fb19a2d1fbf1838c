/** What the test server serves beside the repository's own files. */
import { join } from "node:path";
import { fileBelow, sendFile } from "./origin-answers.mjs";
import { startOrigin } from "./origin.mjs";

/** Media files with ranges (a browser seeks only where ranges work), and `.ts` as video where it is video. */
const media = /^\/(?:(?:demo|test)\/.*\.(?:mp4|m4s|webm|m3u8|vtt|jpg|png|avif|webp|gif)|demo\/media\/.*\.ts)$/;

function serveFile(context, path) {
  context.respond = false;
  context.res.statusCode = 200;
  sendFile(path, context.req, context.res, { headers: { "cache-control": "no-store" } });
}

/**
 * `/__shared__/…` is the folder `shared` next to the repository, when there is one (recorded feeds and answers that are not ours to publish);
 * without it the answer is 404 and the tests that need it say so.
 */
export function serveFolders(root) {
  const shared = join(root, "..", "shared");
  return function folders(context, next) {
    const pathname = decodeURIComponent(context.path);
    const isShared = pathname.startsWith("/__shared__/");
    const path = isShared
      ? fileBelow(shared, pathname.slice("/__shared__/".length))
      : media.test(pathname) && fileBelow(root, pathname);
    if (path) return serveFile(context, path);
    if (isShared) {
      context.status = 404;
      return undefined;
    }
    return next();
  };
}

/** Starts the second origin with the test server and tells pages where it is (`/__origin__`). */
export function secondOrigin(root) {
  let origin;
  return {
    name: "standfirst-second-origin",
    async serverStart() {
      origin = await startOrigin({ folder: root });
    },
    async serverStop() {
      await origin?.close();
    },
    serve(context) {
      if (context.path !== "/__origin__") return undefined;
      return {
        body: JSON.stringify({ origin: origin.origin, mapped: origin.mapped }),
        type: "json",
        headers: { "cache-control": "no-store" },
      };
    },
  };
}
