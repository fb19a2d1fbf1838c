/** Seconds in words, for ears: "1 minute, 5 seconds". Whole seconds, no leading zeros, in that language. */
export function spokenTime(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds)) || 0;
  const amounts = { hour: Math.floor(whole / 3600), minute: Math.floor(whole / 60) % 60, second: whole % 60 };
  const units = (Object.keys(amounts) as (keyof typeof amounts)[]).filter((unit) => amounts[unit]);
  const words = (units.length ? units : (["second"] as const)).map((unit) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(amounts[unit]),
  );
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(words);
}
