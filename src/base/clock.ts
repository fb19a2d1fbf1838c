/** Seconds as a reader knows them from any player: `0:24`, `12:05`, `1:02:03`. Empty when there is nothing to say. */
export function clock(seconds: number): string {
  if (!(seconds >= 0 && seconds < 86_400)) return "";
  const time = new Date(seconds * 1000).toISOString();
  return time.slice(seconds < 3600 ? 14 : 11, 19).replace(/^0/, "");
}
