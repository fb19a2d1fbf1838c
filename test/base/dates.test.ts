import { expect } from "@open-wc/testing";
import { isLaterBy, readMoment, writeMoment } from "../../src/base/dates.js";
import type { DateFormat } from "../../src/base/dates.js";

/** Both ends of the day, and a zone with half hours. */
const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata"];

function written(text: string, format: Partial<DateFormat> = {}): string {
  const moment = readMoment(text);
  if (!moment) throw new Error(`${text} is no date`);
  return writeMoment(moment, { language: "en-GB", ...format });
}

function isLater(minutes: number, updated: string, published: string): boolean {
  const [later, first] = [readMoment(updated), readMoment(published)];
  return Boolean(later && first && isLaterBy(minutes, later, first));
}

describe("a date", () => {
  it("without a time is that day in every time zone", () => {
    for (const timeZone of [undefined, ...zones]) {
      expect(written("2026-01-01", { timeZone }), timeZone).to.equal("1 January 2026");
      expect(written("2026-12-31", { timeZone, withTime: true }), timeZone).to.equal("31 December 2026");
    }
  });

  it("with a clock but no offset is what the publisher's clock said, everywhere", () => {
    for (const timeZone of [undefined, ...zones])
      expect(written("2026-01-01T00:05", { timeZone, withTime: true }), timeZone).to.equal("1 January 2026 at 00:05");
  });

  it("with an offset is written in the zone that is asked for, which it names beside a time", () => {
    const text = "2026-11-20T23:30:00+01:00";
    expect(written(text, { timeZone: "Europe/Berlin" })).to.equal("20 November 2026");
    expect(written(text, { timeZone: "Asia/Tokyo" })).to.equal("21 November 2026");
    expect(written(text, { timeZone: "Europe/Berlin", withTime: true })).to.equal("20 November 2026 at 23:30 CET");
  });

  it("may be written in all the ways HTML allows", () => {
    for (const text of [
      "2026-11-20T07:30Z",
      "2026-11-20 07:30z",
      " 2026-11-20T08:30:00.5+0100 ",
      "2026-11-20t02:30-05:00",
      "2026-11-20 07:30:00.123456+00",
    ])
      expect(written(text, { timeZone: "UTC", withTime: true }), text).to.equal("20 November 2026 at 07:30 UTC");
  });

  it("is none when it names no day", () => {
    for (const text of [
      "",
      "soon",
      "20 November 2026",
      "2026-02-30",
      "2026-13-01",
      "2026-11",
      "2026-11-20T25:00",
      undefined,
      null,
      new Date(0),
      1_763_600_000_000,
    ])
      expect(readMoment(text), String(text)).to.equal(undefined);
  });

  it("is written in the language and the style that are asked for", () => {
    expect(written("2026-11-20", { language: "de", dateStyle: "full" })).to.equal("Freitag, 20. November 2026");
    expect(written("2026-11-20", { language: "de", dateStyle: "huge" })).to.equal("20. November 2026");
    expect(written("2026-11-20", { language: "ja" })).to.equal("2026年11月20日");
  });

  it("keeps its language in a zone that no browser knows", () => {
    expect(written("2026-11-20T12:00Z", { timeZone: "Mars/Olympus", language: "de" })).to.equal("20. November 2026");
  });
});

describe("a later change", () => {
  it("counts from fifteen minutes, whatever the offsets", () => {
    expect(isLater(15, "2026-11-20T08:44:59+01:00", "2026-11-20T07:30:00Z")).to.equal(false);
    expect(isLater(15, "2026-11-20T08:45:00+01:00", "2026-11-20T07:30:00Z")).to.equal(true);
    expect(isLater(15, "2026-11-19T08:45:00+01:00", "2026-11-20T07:30:00Z")).to.equal(false);
  });

  it("is later, however few minutes are asked for", () => {
    expect(isLater(0, "2026-11-20T07:30:00Z", "2026-11-20T07:30:00Z")).to.equal(false);
    expect(isLater(0, "2026-11-20T07:30:01Z", "2026-11-20T07:30:00Z")).to.equal(true);
  });

  it("counts by days where one of the two has no time", () => {
    expect(isLater(15, "2026-11-20T23:00Z", "2026-11-20")).to.equal(false);
    expect(isLater(15, "2026-11-21T00:10+01:00", "2026-11-20")).to.equal(true);
    expect(isLater(15, "2026-11-20", "2026-11-20")).to.equal(false);
  });
});
