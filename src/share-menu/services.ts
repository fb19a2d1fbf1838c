/** What is shared. */
export interface SharedStory {
  url: string;
  title: string;
  text?: string;
}

/** Names of the services, and their addresses with U for the URL, H for the headline and B for both. */
const services: Record<string, readonly [name: string, address: string]> = {
  email: ["", "mailto:?subject=H&body=B"],
  whatsapp: ["WhatsApp", "https://wa.me/?text=B"],
  bluesky: ["Bluesky", "https://bsky.app/intent/compose?text=B"],
  mastodon: ["Mastodon", "https://share.joinmastodon.org/#text=B"],
  threads: ["Threads", "https://www.threads.net/intent/post?text=H&url=U"],
  x: ["X", "https://x.com/intent/post?text=H&url=U"],
  facebook: ["Facebook", "https://www.facebook.com/sharer/sharer.php?u=U"],
  linkedin: ["LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url=U"],
  reddit: ["Reddit", "https://www.reddit.com/submit?url=U&title=H"],
  telegram: ["Telegram", "https://t.me/share/url?url=U&text=H"],
};

/** Whether a channel is one we know the address of. */
export const isService = (channel: string): boolean => Object.hasOwn(services, channel);

/** What a service calls itself, the same in every language; empty for e-mail, which is a word. */
export const serviceName = (channel: string): string | undefined => services[channel]?.[0];

/** The address that opens a service with the story filled in: a plain link, no script of anyone's. */
export function serviceAddress(channel: string, { url, title, text }: SharedStory): string {
  const [lead, gap] = channel === "email" ? [text, "\n\n"] : [title, " "];
  const values: Record<string, string> = { U: url, H: title, B: [lead, url].filter(Boolean).join(gap) };
  // Percent-encoded throughout: a mail program shows the plus sign of a form's encoding as a plus sign.
  return (services[channel]?.[1] ?? "").replace(/(?<==)[UHB]/g, (letter) => encodeURIComponent(values[letter] ?? ""));
}
