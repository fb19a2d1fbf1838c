/** A story page of an invented magazine with all six elements, as an editor pastes them, and how a reader sees it. */

export const tags = [
  "community-cta",
  "newsletter-signup",
  "related-stories",
  "share-link",
  "story-header",
  "video-feature",
];

export const elements = `
<story-header section="Rivers" section-href="/rivers" headline="The ferry that runs on its own rope" standfirst="No engine, one ferryman, four hundred years." byline="By Ida Quell" published="2026-11-20T08:00:00Z"></story-header>
<share-link url="https://magazine.example/ferry" headline="The ferry"></share-link>
<video-feature headline="Across in four minutes" poster="/demo/media/still.avif">
  <video controls playsinline preload="none" width="640" height="360"><source src="/demo/media/film.mp4" type="video/mp4"></video>
  <p>The rope is wet in the morning.</p>
</video-feature>
<newsletter-signup heading="Get the Friday letter">
  <form action="SECOND/subscribe" method="post"><label>E-mail <input type="email" name="email" required></label> <button>Sign up</button></form>
</newsletter-signup>
<community-cta heading="Join {members} readers" members="12500" href="/join" button="Join us"></community-cta>
<related-stories heading="Read more">
  <ul>
    <li><a href="/mill">The mill that grinds by moonlight</a></li>
    <li><a href="https://brand.example/boots" rel="sponsored" data-sponsor="Boots &amp; Sons" data-label="Paid partnership">Walking the dyke</a></li>
  </ul>
</related-stories>`;

/** What each element must have told the reader for its first job to be done. */
export const firstJobs = {
  "story-header": ["Rivers", "The ferry that runs on its own rope", "No engine, one ferryman", "By Ida Quell", "2026"],
  "share-link": [],
  "video-feature": ["Across in four minutes", "The rope is wet in the morning."],
  "newsletter-signup": ["Get the Friday letter", "E-mail", "Sign up"],
  "community-cta": ["Join 12,500 readers", "Join us"],
  "related-stories": [
    "Read more",
    "The mill that grinds by moonlight",
    "Walking the dyke",
    "Boots & Sons",
    "Paid partnership",
  ],
};

export const snippet = '<script async src="/embed/standfirst.js"></script>';

/** The page; `head` goes before everything the page loads, `script` is the embed's tag. */
export function storyPage({
  head = "",
  script = snippet,
  body = elements,
  doctype = "<!doctype html>",
  lang = "en",
} = {}) {
  return `${doctype}<html lang="${lang}"><head><meta charset="utf-8"><title>The ferry</title>${head}</head><body><main>${body}</main>${script}</body></html>`;
}

/** Runs in the page: the words a reader sees in each element of these tags, and the names of what can be pressed. */
export function readElements(names) {
  const children = (node) => {
    if (node.localName === "slot" && node.assignedNodes().length > 0) return node.assignedNodes();
    return [...(node.shadowRoot ?? node).childNodes];
  };
  const words = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 || ["SCRIPT", "STYLE", "TEMPLATE"].includes(node.nodeName)) return "";
    const { display, visibility } = getComputedStyle(node);
    return display === "none" || visibility === "hidden" ? "" : ` ${children(node).map(words).join("")} `;
  };
  const controls = (node) => {
    if (node.nodeType !== 1) return [];
    const own = node.matches("a[href], button, input, video, select") ? [node.localName] : [];
    return [...own, ...children(node).flatMap(controls)];
  };
  return names.map((name) => {
    const all = [...document.getElementsByTagName(name)];
    return { tag: name, text: all.map(words).join(" ").replace(/\s+/g, " ").trim(), controls: all.flatMap(controls) };
  });
}

/** Waits until the elements of that tag show all these words; says what they show instead when they never do. */
export async function untilSays(page, tag, words, within = 10_000) {
  const end = performance.now() + within;
  for (;;) {
    const [{ text, controls }] = await page.evaluate(readElements, [tag]);
    const missing = words.filter((word) => !text.includes(word));
    if (missing.length === 0) return { text, controls };
    if (performance.now() > end)
      throw new Error(`<${tag}> does not say ${missing.map((word) => `"${word}"`).join(", ")} but: ${text}`);
  }
}

/** Waits until every element has told the reader what it is there for, and offers something to press. */
export async function untilFirstJobsAreDone(page, jobs = firstJobs) {
  for (const tag of tags) {
    const { controls } = await untilSays(page, tag, jobs[tag]);
    if (tag !== "story-header" && controls.length === 0) throw new Error(`<${tag}> offers nothing to press`);
  }
}

/** What a reader can see in the first element of that tag and a style sheet would call that: looks into shadow roots, passes hidden things over. */
export async function seen(page, tag, selector) {
  const handle = await page.waitForFunction(
    (name, css) => {
      const walk = (node) =>
        [...node.querySelectorAll("*")].flatMap((each) => [each, ...(each.shadowRoot ? walk(each.shadowRoot) : [])]);
      const host = document.querySelector(name);
      const inside = [...walk(host), ...(host.shadowRoot ? walk(host.shadowRoot) : [])];
      return inside.find(
        (each) => each.matches(css) && each.checkVisibility() && each.getBoundingClientRect().width > 0,
      );
    },
    {},
    tag,
    selector,
  );
  return handle.asElement();
}
