/** Seconds as a reader knows them from any player: `0:24`, `12:05`, `1:02:03`. Empty when there is nothing to say. */
export function clock(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return "";
  const whole = Math.floor(seconds);
  const padded = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return `${hours ? `${hours}:${padded(minutes)}` : minutes}:${padded(whole % 60)}`;
}
