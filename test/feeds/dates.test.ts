import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { parseDate, readFeed } from "../../src/feeds/index.js";

/** A date as feeds write it, and what a reader may be told: a moment, or only as much as was written. */
type Row = [written: string, meant: string];

const iso: Row[] = [
  ["2003-12-31T10:14:55Z", "2003-12-31T10:14:55.000Z"],
  ["2003-12-31t10:14:55z", "2003-12-31T10:14:55.000Z"],
  ["2003-12-31T10:14Z", "2003-12-31T10:14:00.000Z"],
  ["2003-12-31T10Z", "2003-12-31T10:00:00.000Z"],
  ["2003-12-31T10:14:55.5Z", "2003-12-31T10:14:55.500Z"],
  ["2003-12-31T10:14:55,25Z", "2003-12-31T10:14:55.250Z"],
  ["2003-12-31T10:14:55.123456789Z", "2003-12-31T10:14:55.123Z"],
  ["2003-12-31T10:14:55-08:00", "2003-12-31T18:14:55.000Z"],
  ["2003-12-31T10:14:55+0530", "2003-12-31T04:44:55.000Z"],
  ["2003-12-31T10:14:55+01", "2003-12-31T09:14:55.000Z"],
  ["2003-12-31 10:14:55", "2003-12-31T10:14:55.000Z"],
  ["2003-12-31 10:14:55 +0100", "2003-12-31T09:14:55.000Z"],
  ["2003-12-31 10:14:55.0", "2003-12-31T10:14:55.000Z"],
  ["2003-12-31 at 10:14:55", "2003-12-31T10:14:55.000Z"],
  ["2003-12-31T1:4:5Z", "2003-12-31T01:04:05.000Z"],
  ["2003-12-31T10:14:55GMT", "2003-12-31T10:14:55.000Z"],
  ["2003-12-31 10:14:55z", "2003-12-31T10:14:55.000Z"],
  ["2003/12/31 10:14:55 EST", "2003-12-31T15:14:55.000Z"],
  ["Wed, 2003/12/31 10:14:55 EDT", "2003-12-31T14:14:55.000Z"],
  ["2003.12.31", "2003-12-31"],
  ["2003-7-8", "2003-07-08"],
  ["2003-Dec-31", "2003-12-31"],
  ["2003 December 31 10:14 GMT", "2003-12-31T10:14:00.000Z"],
  ["20031231T101455Z", "2003-12-31T10:14:55.000Z"],
  ["20031231T1014-0800", "2003-12-31T18:14:00.000Z"],
  ["20031231", "2003-12-31"],
  ["2003-365", "2003-12-31"],
  ["2003335", "2003-12-01"],
  ["2004-366T10:00:00Z", "2004-12-31T10:00:00.000Z"],
  ["2003-12-31", "2003-12-31"],
  ["2003-12", "2003-12"],
  ["2003", "2003"],
  ["2003-12-31T24:00:00Z", "2004-01-01T00:00:00.000Z"],
  ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
  ["2004-02-29", "2004-02-29"],
  ["\n  2003-12-31T10:14:55Z\t", "2003-12-31T10:14:55.000Z"],
];

const mail: Row[] = [
  ["Wed, 31 Dec 2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 UT", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 UTC", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 Z", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 +0000", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 -0000", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 -0930", "2003-12-31T19:44:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 +05:30", "2003-12-31T04:44:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 +1", "2003-12-31T09:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14 GMT", "2003-12-31T10:14:00.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 GMT+0200", "2003-12-31T08:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 UTC-3", "2003-12-31T13:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 +0100 CET", "2003-12-31T09:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 +0100 (CET)", "2003-12-31T09:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 (PST)", "2003-12-31T18:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14 (CET)", "2003-12-31T09:14:00.000Z"],
  ["Wed,31 Dec 2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["Wed 31 Dec 2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["Wed  ,  31  Dec  2003  10:14:55  GMT", "2003-12-31T10:14:55.000Z"],
  ["Wednesday, 31 December 2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31-Dec-2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["Wednesday, 31-Dec-03 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 dec 2003 10:14:55 gmt", "2003-12-31T10:14:55.000Z"],
  ["31 Dec 2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["31 Dec 03 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["31 Dec 99 10:14:55 GMT", "1999-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55GMT", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 0000", "2003-12-31T10:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:4:5 -0700 MST", "2003-12-31T17:04:05.000Z"],
  ["Wed, 31 Dec 2003 10 -0700", "2003-12-31T17:00:00.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 MST-07:00", "2003-12-31T17:14:55.000Z"],
  ["Wed, 31, Dec 2003 10:14", "2003-12-31T10:14:00.000Z"],
  ["Wed, 31 December 2003, 10:14 -0700", "2003-12-31T17:14:00.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 +14:00", "2003-12-30T20:14:55.000Z"],
  ["WED, 31 DEC 2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["Thurs, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21.000Z"],
  ["1 Jan 49", "2049-01-01"],
  ["1 Jan 50", "1950-01-01"],
  ["1 Sept 2003", "2003-09-01"],
  ["1st Sep 2003", "2003-09-01"],
  ["31 Dec 2003", "2003-12-31"],
  ["Wed, 31 Dec 2003 0:14:55 GMT", "2003-12-31T00:14:55.000Z"],
  ["Wed, 31 Dec 2003 10:14:55 PM GMT", "2003-12-31T22:14:55.000Z"],
  ["Wed, 31 Dec 2003 12:14 a.m. GMT", "2003-12-31T00:14:00.000Z"],
  ["Qua, 31 Dec 2003 10:14:55 -0200", "2003-12-31T12:14:55.000Z"],
  // The day of the week is decoration, even when it is the wrong one.
  ["Mon, 31 Dec 2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
];

const american: Row[] = [
  ["Dec 31, 2003", "2003-12-31"],
  ["December 31 2003", "2003-12-31"],
  ["Dec. 31, 2003 10:14 EST", "2003-12-31T15:14:00.000Z"],
  ["Wed, Dec 31 2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
  ["Wed Dec 31 10:14:55 2003", "2003-12-31T10:14:55.000Z"],
  ["Wed Dec 31 10:14:55 PST 2003", "2003-12-31T18:14:55.000Z"],
  ["Thu Jan  1 10:14:55 GMT 2004", "2004-01-01T10:14:55.000Z"],
  ["January 5, 2004 at 5:07 pm EST", "2004-01-05T22:07:00.000Z"],
  ["Wed Dec 31 2003 10:14:55 GMT+0100 (Central European Standard Time)", "2003-12-31T09:14:55.000Z"],
  ["Wed, Dec 31,2003 10:14:55 MST", "2003-12-31T17:14:55.000Z"],
  ["Wed Dec 31 10:14:55 2003 MST", "2003-12-31T17:14:55.000Z"],
  ["Dec 31 2003 03:04:05PM", "2003-12-31T15:04:05.000Z"],
  ["December 31, 2003, 3:04 p.m.", "2003-12-31T15:04:00.000Z"],
  ["December 2003", "2003-12"],
  ["Dec. 2003", "2003-12"],
  ["12/31/2003 10:14 AM", "2003-12-31T10:14:00.000Z"],
  ["31/12/2003", "2003-12-31"],
  ["31.12.2003 10:14", "2003-12-31T10:14:00.000Z"],
  ["1.2.2003", "2003-02-01"],
  ["31-12-2003", "2003-12-31"],
  ["Jan  4,  2004", "2004-01-04"],
  ["January 31  2004", "2004-01-31"],
  ["Wed, 12/31/2003 - 10:14", "2003-12-31T10:14:00.000Z"],
  ["Wednesday, December 31, 2003 - 10:14", "2003-12-31T10:14:00.000Z"],
  ["Wed Dec 31 10:14:55 2003 +0100", "2003-12-31T09:14:55.000Z"],
];

/** Months and units as software writes them that was told another language than English. */
const local: Row[] = [
  ["Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00.000Z"],
  ["2004-július-13T9:15-05:00", "2004-07-13T14:15:00.000Z"],
  ["mar., 2 déc. 2025 08:00:00 +0100", "2025-12-02T07:00:00.000Z"],
  ["Di, 5 März 2024 10:00:00 GMT", "2024-03-05T10:00:00.000Z"],
  ["jue, 15 ene 2026 10:00:00 +0000", "2026-01-15T10:00:00.000Z"],
  ["3 août 2025", "2025-08-03"],
  ["3 de junio de 2008", "2008-06-03"],
  ["martes, 3 de jun. de 2008 10:00 GMT", "2008-06-03T10:00:00.000Z"],
  ["terça-feira, 3 de junho de 2008", "2008-06-03"],
  ["jeu. 05 avr. 2012 23:47:37 +0200", "2012-04-05T21:47:37.000Z"],
  ["Sonntag 5. März 2024", "2024-03-05"],
  ["2004-05-25 오후 11:23:17", "2004-05-25T14:23:17.000Z"],
  ["2004년 05월 28일  01:31:15", "2004-05-27T16:31:15.000Z"],
  ["2026年11月3日", "2026-11-03"],
  ["2026年11月3日 午前9:05 JST", "2026-11-03T00:05:00.000Z"],
  ["2026年11月3日 午後3:30 +0900", "2026-11-03T06:30:00.000Z"],
  ["2026/11/3 上午12:30:15 UTC", "2026-11-03T00:30:15.000Z"],
  ["2026-11-03 下午3:30:00 +08:00", "2026-11-03T07:30:00.000Z"],
];

/** What public collections of dates hold beside the ways above. */
const met: Row[] = [
  ["2003-012-31T10:14:55+00:00", "2003-12-31T10:14:55.000Z"],
  ["2007-04-23T23:25:47.538+10:00", "2007-04-23T13:25:47.538Z"],
  ["2004-07-08 23:56:58 -00:20", "2004-07-09T00:16:58.000Z"],
  ["2000-02-28T18:14:55-08:00", "2000-02-29T02:14:55.000Z"],
  ["Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53.000Z"],
  ["Sun, 19 Feb 2012 22:40:00 GMT-01:01", "2012-02-19T23:41:00.000Z"],
  ["Mon, 13 Feb, 2012 06:28:00 UTC", "2012-02-13T06:28:00.000Z"],
  ["Mon, 26 January 2004 16:31:00 ET", "2004-01-26T21:31:00.000Z"],
  ["Mon, 26 January 2004 16:31:00 PT", "2004-01-27T00:31:00.000Z"],
  // These zones have summer time, and do not say when: 8 March to 1 November in 2026.
  ["Sat, 4 July 2026 16:31:00 ET", "2026-07-04T20:31:00.000Z"],
  ["Sat, 4 July 2026 16:31:00 CT", "2026-07-04T21:31:00.000Z"],
  ["Sat, 4 July 2026 16:31:00 MT", "2026-07-04T22:31:00.000Z"],
  ["Sat, 4 July 2026 16:31:00 PT", "2026-07-04T23:31:00.000Z"],
  ["Sat, 4 July 2026 16:31:00 AT", "2026-07-04T19:31:00.000Z"],
  ["Mon, 7 December 1874 09:00:00 ET", "1874-12-07T13:00:00.000Z"],
  ["Sun, 8 March 2026 01:59:00 ET", "2026-03-08T06:59:00.000Z"],
  ["Sun, 8 March 2026 03:00:00 ET", "2026-03-08T07:00:00.000Z"],
  ["Sun, 1 November 2026 00:59:00 PT", "2026-11-01T07:59:00.000Z"],
  ["Sun, 1 November 2026 02:00:00 PT", "2026-11-01T10:00:00.000Z"],
  ["Thu Aug 30 2012 17:26:16 +0200", "2012-08-30T15:26:16.000Z"],
  ["Sun Jul 15 01:16:00 +0000 2012", "2012-07-15T01:16:00.000Z"],
];

const zones: [name: string, hoursFromUtc: number][] = [
  ["EST", -5],
  ["EDT", -4],
  ["CST", -6],
  ["CDT", -5],
  ["MST", -7],
  ["MDT", -6],
  ["PST", -8],
  ["PDT", -7],
  ["BST", 1],
  ["CET", 1],
  ["CEST", 2],
  ["WEST", 1],
  ["MET", 1],
  ["MEZ", 1],
  ["MEST", 2],
  ["MESZ", 2],
  ["EET", 2],
  ["EEST", 3],
  ["MSK", 3],
  ["JST", 9],
  ["NZDT", 13],
  ["HST", -10],
  ["Etc/GMT", 0],
  ["Etc/UTC", 0],
  // RFC 5322: the letters of the military zones say nothing, as most who wrote them had the sign wrong.
  ["A", 0],
  ["N", 0],
  ["Y", 0],
];

const impossible = [
  "Wed, 99 Dec 2003 10:14:55 GMT",
  "Mon, 31 Jun 2003 10:14:55 GMT",
  "Mon, 0 Jan 2003 10:14:55 GMT",
  "2003-02-29",
  "2003-13-01",
  "2003-00-00",
  "2003-366",
  "0000-00-00T00:00:00",
  "-001-11-30T00:00:00",
  "0001-01-01T00:00:00Z",
  "Wed, 31 Dec 2003 25:00:00 GMT",
  "Wed, 31 Dec 2003 24:00:01 GMT",
  "Wed, 31 Dec 2003 10:61:00 GMT",
  "Wed, 31 Dec 2003 10:14:61 GMT",
  "2003-12-31T10:14:55+99:99",
  "2003-12-31T10:14:55+0199",
  "31 Foo 2003",
  // July in Polish, June in Croatian.
  "3 lip 2025",
  "Sun, 16 Dec 2012 1:2:3:4 GMT",
  "Sun, 16 Dec 2012 11:47:32 +00:zz",
  "2013-01-27-01",
  "2013-01-28T11:30:00-06:00Textra",
  "9999-12-31T23:59:59-99:99",
  "01/02/2003",
  "03-04-05",
  "yesterday",
  "12:00",
  "20031",
  "",
  " ",
  "2003-12-31Tnoon",
  "2003-12T10:00:00Z",
  "2003-12-31T10:14:55+15:00",
  "2003-12-31T10:14:55+01:60",
  "2003-12-31T10:60Z",
  "Wed, 31 Dec 2003 1061 GMT",
  "200312311014",
  "20031231101455",
  "Published 2003",
  "Dec 32, 2003",
  "31 Dec",
  "2003-W53-3",
  // What broken software writes for "no date".
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "1970-01-01T00:00:00+00:00",
];

const told = (rows: Row[]): Row[] => rows.map(([written]) => [written, String(parseDate(written))]);

describe("the date of a story in a feed", () => {
  it(`is understood as ISO 8601, in ${iso.length} ways of writing it`, () => {
    expect(told(iso)).to.deep.equal(iso);
  });

  it(`is understood as e-mail writes it (RFC 822), in ${mail.length} ways`, () => {
    expect(told(mail)).to.deep.equal(mail);
  });

  it(`is understood in the American order, the European one and that of C's asctime, in ${american.length} ways`, () => {
    expect(told(american)).to.deep.equal(american);
  });

  it(`is understood in other languages and from neighbours with habits of their own, in ${local.length + met.length} ways`, () => {
    expect(told(local)).to.deep.equal(local);
    expect(told(met)).to.deep.equal(met);
  });

  it(`knows what ${zones.length} zone names mean`, () => {
    for (const [name, hours] of zones) {
      const noon = Date.UTC(2003, 11, 31, 12);
      expect(parseDate(`Wed, 31 Dec 2003 12:00:00 ${name}`), name).to.equal(
        new Date(noon - hours * 3_600_000).toISOString(),
      );
    }
  });

  it("is told by the day alone when the zone could mean several", () => {
    for (const zone of ["IST", "XYZ", "Europe/Berlin", "Eastern Daylight Time", "constructor"])
      expect(parseDate(`Wed, 31 Dec 2003 23:30:00 ${zone}`)).to.equal("2003-12-31");
  });

  it("is not told at all rather than wrongly", () => {
    expect(impossible.filter((written) => parseDate(written) !== undefined)).to.deep.equal([]);
    for (const value of [undefined, null, {}, Object.create(null), [], true, Number.NaN, Number.POSITIVE_INFINITY, 0])
      expect(parseDate(value)).to.equal(undefined);
  });

  it("may be a Unix time, in seconds or in milliseconds", () => {
    expect(parseDate(1_072_865_695)).to.equal("2003-12-31T10:14:55.000Z");
    expect(parseDate(1_072_865_695_123)).to.equal("2003-12-31T10:14:55.123Z");
    expect(parseDate(" 1072865695\n")).to.equal("2003-12-31T10:14:55.000Z");
    expect(parseDate("1072865695123")).to.equal("2003-12-31T10:14:55.123Z");
    // Milliseconds before September 2001 have a digit less.
    expect(parseDate(946_684_800_000)).to.equal("2000-01-01T00:00:00.000Z");
    // What may as well be a date without its hyphens is neither.
    for (const unclear of ["2026112018", "202611201830", "0000000000"])
      expect(parseDate(unclear), unclear).to.equal(undefined);
  });

  it("does not move by a day when it has no time", () => {
    const { stories } = readFeed({
      url: "https://paper.example/feed",
      text: `<rss version="2.0"><channel><item><link>/a</link><pubDate>31 Dec 2003</pubDate></item></channel></rss>`,
    });
    expect(stories[0]?.published).to.equal("2003-12-31");
  });

  it("never throws, and what it gives is always a real moment or a real day", () => {
    const pieces = [
      "31",
      "Dec",
      "2003",
      "-",
      "/",
      ":",
      "10",
      "T",
      "Z",
      "+",
      "99",
      " ",
      ",",
      "GMT",
      "am",
      "(",
      ")",
      "0",
    ];
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join("")),
      fc.anything(),
    );
    fc.assert(
      fc.property(texts, (value) => {
        const date = parseDate(value);
        return date === undefined || (/^\d{4}(-\d\d){0,2}$|Z$/.test(date) && !Number.isNaN(Date.parse(date)));
      }),
      { numRuns: 3000 },
    );
  });

  it("comes out as it went in, whatever the moment and however it is written", () => {
    const moments = fc.date({ min: new Date("1950-01-01"), max: new Date("2049-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const seconds = new Date(Math.floor(moment.getTime() / 1000) * 1000);
        fc.pre(seconds.getTime() !== 0);
        const exact = seconds.toISOString();
        expect(parseDate(exact)).to.equal(exact);
        expect(parseDate(seconds.toUTCString())).to.equal(exact);
        expect(parseDate(exact.replace(/[-:]|\.000/g, ""))).to.equal(exact);
      }),
    );
  });
});
