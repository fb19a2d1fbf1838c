import { expect } from "@open-wc/testing";
import { claim, conclude, forget, hearNews, stateOf, watchList } from "../../src/signup/agreement.js";
import type { ListState } from "../../src/signup/agreement.js";
import { hearTabs, tellTabs } from "../../src/signup/other-tabs.js";

let count = 0;
const newList = () => `list-${(count += 1)}-${crypto.randomUUID()}`;
const taken = { outcome: "pending", inbox: "https://mail.example/" } as const;

/** A form of a newsletter: it shows what is known, and can be waited for. */
function form(list: string, remember = false) {
  const life = new AbortController();
  const waiting = new Set<() => void>();
  const seen: ListState["is"][] = [];
  const changed = () => {
    seen.push(stateOf(list).is);
    for (const check of waiting) check();
  };
  watchList(list, changed, life.signal, { remember, tellOthers: tellTabs });
  hearTabs(hearNews, life.signal);
  const shows = (is: ListState["is"]) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (stateOf(list).is !== is) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return { seen, shows, leave: () => life.abort() };
}

interface Tab {
  claim: (list: string) => boolean;
  conclude: typeof conclude;
  is: (list: string) => ListState["is"];
  watch: (list: string) => void;
  shows: (list: string, is: ListState["is"]) => Promise<void>;
  frame: HTMLIFrameElement;
}

/** Another tab of the same site, with its own copy of everything. */
async function openTab(list: string): Promise<Tab> {
  const frame = document.createElement("iframe");
  const tab = await new Promise<Omit<Tab, "frame">>((resolve) => {
    Object.assign(window, { tabOpened: resolve });
    frame.srcdoc = `<script type="module">
      import { claim, conclude, hearNews, stateOf, watchList } from "/src/signup/agreement.ts";
      import { hearTabs, tellTabs } from "/src/signup/other-tabs.ts";
      const checks = new Set();
      parent.tabOpened({
        claim, conclude,
        is: (list) => stateOf(list).is,
        watch: (list) => {
          const { signal } = new AbortController();
          watchList(list, () => checks.forEach((check) => check()), signal, { remember: false, tellOthers: tellTabs });
          hearTabs(hearNews, signal);
        },
        shows: (list, is) => new Promise((resolve) => {
          const check = () => stateOf(list).is === is && resolve();
          checks.add(check);
          check();
        }),
      });
    </script>`;
    document.body.append(frame);
  });
  tab.watch(list);
  return { ...tab, frame };
}

describe("the forms of one newsletter", () => {
  it("send once, however many presses come in one instant", () => {
    const list = newList();
    const one = form(list);
    const other = form(list);
    expect([claim(list), claim(list), claim(list)]).to.deep.equal([true, false, false]);
    conclude(list, { outcome: "failed", retryable: true });
    expect(claim(list), "and may try again after a failure").to.equal(true);
    conclude(list, taken);
    one.leave();
    other.leave();
  });

  it("all show that one of them is sending, and that it has settled", () => {
    const list = newList();
    const one = form(list);
    const other = form(list);
    const stranger = form(newList());
    claim(list);
    conclude(list, taken);
    expect(one.seen).to.deep.equal(other.seen);
    expect(one.seen.at(0)).to.equal("busy");
    expect(one.seen.at(-1)).to.equal("settled");
    expect(stranger.seen).to.deep.equal([]);
    expect(stateOf(list)).to.deep.include({ outcome: "pending", inbox: taken.inbox });
    expect(stateOf(list))
      .to.have.property("day")
      .that.matches(/^\d{4}-\d\d-\d\d$/);
    for (const each of [one, other, stranger]) each.leave();
  });

  it("are open again after an outcome that is not positive", () => {
    for (const outcome of ["unconfirmed", "handed-off", "failed", "invalid"] as const) {
      const list = newList();
      const one = form(list);
      claim(list);
      conclude(list, { outcome });
      expect(stateOf(list).is, outcome).to.equal("idle");
      one.leave();
    }
  });

  it("are all empty again when the reader wants to use another address", () => {
    const list = newList();
    const one = form(list, true);
    claim(list);
    conclude(list, taken, true);
    forget(list);
    expect(one.seen.at(-1)).to.equal("idle");
    const next = form(list, true);
    expect(stateOf(list).is).to.equal("idle");
    one.leave();
    next.leave();
  });

  it("keep nothing on the device unless asked, and then never the address", () => {
    const before = localStorage.length;
    const list = newList();
    const one = form(list);
    claim(list);
    conclude(list, taken);
    forget(list);
    expect(localStorage.length).to.equal(before);
    one.leave();
    const asked = newList();
    claim(asked);
    conclude(asked, taken, true);
    const kept = localStorage.getItem(`standfirst-signup:${asked}`) ?? "";
    expect(JSON.parse(kept)).to.have.all.keys("is", "outcome", "day");
    expect(kept).to.not.contain("@").and.not.contain("mail.example");
    localStorage.removeItem(`standfirst-signup:${asked}`);
  });

  it("know on the next visit what was kept, and shrug at what is broken", () => {
    const list = newList();
    localStorage.setItem(`standfirst-signup:${list}`, '{"is":"settled","outcome":"subscribed","day":"2026-11-01"}');
    const unasked = form(list);
    expect(stateOf(list).is).to.equal("idle");
    const visit = form(list, true);
    expect(stateOf(list)).to.include({ is: "settled", outcome: "subscribed", day: "2026-11-01" });
    for (const broken of ["{", "null", '"settled"', '{"is":"settled","outcome":"hacked","day":"x"}', "[]"]) {
      const other = newList();
      localStorage.setItem(`standfirst-signup:${other}`, broken);
      const one = form(other, true);
      expect(stateOf(other).is, broken).to.equal("idle");
      localStorage.removeItem(`standfirst-signup:${other}`);
      one.leave();
    }
    localStorage.removeItem(`standfirst-signup:${list}`);
    unasked.leave();
    visit.leave();
  });

  it("work where the browser refuses storage", () => {
    const own = Object.getOwnPropertyDescriptor(window, "localStorage");
    Object.defineProperty(window, "localStorage", {
      configurable: true,
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
    const list = newList();
    const one = form(list, true);
    claim(list);
    conclude(list, taken, true);
    expect(stateOf(list).is).to.equal("settled");
    forget(list);
    expect(stateOf(list).is).to.equal("idle");
    one.leave();
    if (own) Object.defineProperty(window, "localStorage", own);
    else Reflect.deleteProperty(window, "localStorage");
  });
});

describe("the forms of one newsletter in two tabs", () => {
  it("send once, and both know the outcome", async () => {
    const list = newList();
    const one = form(list);
    const tab = await openTab(list);
    claim(list);
    await tab.shows(list, "busy");
    expect(tab.claim(list)).to.equal(false);
    conclude(list, taken);
    await tab.shows(list, "settled");
    tab.frame.remove();
    one.leave();
  });

  it("agree although one tab was opened while the other was sending", async () => {
    const list = newList();
    const one = form(list);
    claim(list);
    const tab = await openTab(list);
    await tab.shows(list, "busy");
    conclude(list, { outcome: "failed" });
    await tab.shows(list, "idle");
    expect(tab.claim(list)).to.equal(true);
    await one.shows("busy");
    tab.conclude(list, taken);
    await one.shows("settled");
    tab.frame.remove();
    one.leave();
  });

  it("stay settled when the other tab's own try fails, and are reset together", async () => {
    const list = newList();
    const tab = await openTab(list);
    claim(list);
    tab.claim(list);
    const one = form(list);
    conclude(list, taken);
    tab.conclude(list, { outcome: "failed" });
    await tab.shows(list, "idle");
    const asked = await openTab(list);
    await asked.shows(list, "settled");
    expect([...new Set(one.seen.slice(one.seen.indexOf("settled")))]).to.deep.equal(["settled"]);
    forget(list);
    await asked.shows(list, "idle");
    for (const { frame } of [tab, asked]) frame.remove();
    one.leave();
  });

  it("do not wait for a tab that was left in the middle", async () => {
    const list = newList();
    const one = form(list);
    const tab = await openTab(list);
    tab.claim(list);
    await one.shows("busy");
    tab.frame.contentWindow?.dispatchEvent(new PageTransitionEvent("pagehide"));
    await one.shows("idle");
    tab.frame.remove();
    one.leave();
  });

  it("are usable after the page comes back from the back/forward cache, and hear of each other again", async () => {
    const list = newList();
    const one = form(list);
    const tab = await openTab(list);
    claim(list);
    await tab.shows(list, "busy");
    window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    expect(stateOf(list).is).to.equal("idle");
    await tab.shows(list, "idle");
    tab.claim(list);
    tab.conclude(list, taken);
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await one.shows("settled");
    tab.frame.remove();
    one.leave();
  });
});
