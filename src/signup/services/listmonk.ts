import type { Service } from "../provider.js";
import { listmonkRoot } from "../sites.js";
import { formBody } from "../submission.js";

/**
 * listmonk, read in version 6.2. Its public API takes form fields, which arrive on a default installation although CORS is off
 * there. A form with a captcha goes the guarded way, the only one on which listmonk looks at the proof.
 */
export const service: Service = {
  readsPages: true,
  async request(submission, ask) {
    const root = listmonkRoot(submission.url);
    const body = formBody(submission, { newsletter: "l" });
    if (submission.needsProof) {
      const [{ solveAltcha }, puzzle = ""] = await Promise.all([
        import("../proof.js"),
        ask(`${root}api/public/captcha/altcha`),
      ]);
      body.set("altcha", await solveAltcha(puzzle));
    }
    const isGuarded = submission.needsProof || body.has("h-captcha-response");
    return { url: root + (isGuarded ? "subscription/form" : "api/public/subscription"), body };
  },
  // Whether a confirmation is due (`has_optin`) tells strangers who is on the list, so it is not looked at. The guarded way answers in HTML.
  read: ({ status }) => (status < 300 ? { outcome: "accepted" } : undefined),
};
