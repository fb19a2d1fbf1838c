import type { WidgetStories } from "./story.js";

const url = "https://halyard.example/stories/the-organ";

export const shareLink: WidgetStories = {
  tag: "share-link",
  name: "Share link",
  states: [
    {
      name: "As it comes",
      note: "Opens the share sheet of the device where there is one, else copies. The address is the page's canonical link.",
    },
    {
      name: "Copy only",
      attributes: { channels: "copy", url },
      note: "“Link copied” appears only when the clipboard has been proved to hold it.",
    },
    { name: "Several channels", attributes: { channels: "copy email bluesky mastodon whatsapp", url } },
    {
      name: "Every channel",
      attributes: {
        channels: "native copy email whatsapp bluesky mastodon threads x facebook linkedin reddit telegram",
        url,
      },
    },
    { name: "A label of your own", attributes: { label: "Send it to a friend", channels: "copy email", url } },
    {
      name: "Links that work without script",
      html: `<a href="mailto:?subject=The%20organ&body=https%3A%2F%2Fhalyard.example%2Fstories%2Fthe-organ">Send by e-mail</a>
<a href="https://bsky.app/intent/compose?text=https%3A%2F%2Fhalyard.example%2Fstories%2Fthe-organ">Post on Bluesky</a>`,
    },
    {
      name: "An icon of your own",
      attributes: { channels: "copy", url },
      html: `<svg slot="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path fill="currentColor" d="M4 12 20 4l-5 16-3-6z" /></svg>`,
    },
    {
      name: "With a campaign",
      attributes: { campaign: "spring", channels: "copy email", url },
      note: "What is shared carries `utm_source`, `utm_medium` and `utm_campaign`.",
    },
    {
      name: "No clipboard",
      attributes: { channels: "copy", url },
      host: "no-clipboard",
      note: "Press it: a selected read-only field appears, and nothing claims that anything was copied.",
    },
    { name: "One channel that is a link", attributes: { channels: "email", url } },
  ],
};
