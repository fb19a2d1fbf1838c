/** Seconds as a reader knows them from any player: `0:24`, `12:05`, `1:02:03`. Empty when there is nothing to say. */
export function clock(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return "";
  const whole = Math.floor(seconds);
  const padded = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return `${hours ? `${hours}:${padded(minutes)}` : minutes}:${padded(whole % 60)}`;
}

/**
 * The start of a temporal media fragment, in seconds, from `12`, `12.5s`, `1m5s`, `1:05`, `npt:0:01:05` or `10,20`.
 * NaN when it is none. https://www.w3.org/TR/media-frags/#naming-time
 */
export function readTime(text: string): number {
  const start = text.replace(/^npt:/, "").split(",")[0] ?? "";
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(start);
  const parts = units?.[0] ? units.slice(1).map((part) => part ?? "0") : start.split(":");
  return parts.every((part) => /^\d+(\.\d+)?$/.test(part))
    ? parts.reduce((sum, part) => sum * 60 + Number(part), 0)
    : NaN;
}
