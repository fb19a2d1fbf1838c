/**
 * What one tab of the site tells the others of a newsletter: its key, its state, and whether a reader started again
 * (agreement.ts). An empty list asks what the others know.
 */
export type TabNews = readonly unknown[];

const hearers = new Set<(news: TabNews) => void>();
let channel: BroadcastChannel | undefined;

const heard = ({ data }: { data: TabNews }): void => hearers.forEach((hear) => hear(data));

/** A channel does not hear itself, so the other forms of this page are told beside it. */
export const tellTabs = (data: TabNews): void => {
  channel?.postMessage(data);
  heard({ data });
};

function open(): void {
  if (channel) return;
  try {
    channel = new BroadcastChannel("standfirst-signup");
    channel.addEventListener("message", heard);
    channel.postMessage([]);
  } catch {
    // Firefox refuses where a reader forbids a site to store anything; then each tab is on its own.
  }
}

/** An open channel would keep the page out of the back/forward cache. */
function close(): void {
  channel?.close();
  channel = undefined;
}

/** Calls back with what other tabs say. Nothing is opened before the first call. */
export function hearTabs(hear: (news: TabNews) => void, signal: AbortSignal): void {
  hearers.add(hear);
  open();
  addEventListener("pagehide", close, { signal });
  addEventListener("pageshow", open, { signal });
  signal.addEventListener("abort", () => {
    hearers.delete(hear);
    if (!hearers.size) close();
  });
}
