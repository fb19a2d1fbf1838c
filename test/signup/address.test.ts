import { expect } from "@open-wc/testing";
import { readAddress } from "../../src/signup/address.js";
import { inboxFor } from "../../src/signup/inbox.js";

describe("an address as readers type it", () => {
  it("is taken as it is when it is plain", () => {
    for (const address of [
      "ada@reader.example",
      "a.b+films@mail.reader.example",
      "x@y.io",
      "o'neil@reader.example",
      "a..b@docomo.example",
    ])
      expect(readAddress(address)).to.equal(address);
  });

  it("loses blanks around it and gets a lower-case domain, while the local part stays as it is", () => {
    expect(readAddress("  Ada.L@Reader.EXAMPLE \n")).to.equal("Ada.L@reader.example");
    expect(readAddress("ada@reader.example.")).to.equal("ada@reader.example");
  });

  it("loses what is copied along with it: the scheme of a link, marks that nobody sees", () => {
    for (const copied of [
      "mailto:ada@reader.example",
      "MAILTO:ada@reader.example",
      "\u202aada@reader.example\u202c",
      "\u200bada@reader.example\ufeff",
      "ada\u00ad@read\u200ber.example",
    ])
      expect(readAddress(copied), JSON.stringify(copied)).to.equal("ada@reader.example");
  });

  it("may be international: any local part, any domain, full-width signs of a Japanese keyboard", () => {
    expect(readAddress("josé@reader.example")).to.equal("josé@reader.example");
    expect(readAddress("用户@例子.example")).to.equal("用户@xn--fsqu00a.example");
    expect(readAddress("ada@bücher.example")).to.equal("ada@xn--bcher-kva.example");
    expect(readAddress("ada＠reader。example")).to.equal("ada@reader.example");
    // Two ways to write é are one address.
    expect(readAddress("jose\u0301@reader.example")).to.equal("josé@reader.example");
  });

  it("is refused when nothing could be delivered there", () => {
    const impossible = [
      "",
      "ada",
      "@reader.example",
      "ada@",
      "ada@@reader.example",
      "ada@reader@example.org",
      "ada@reader",
      "ada@reader..example",
      "ada@.example",
      "ada b@reader.example",
      "ada@reader example.org",
      "ada@127.0.0.1",
      "ada@[127.0.0.1]",
      "ada@reader.example/path",
      "ada@reader.example:25",
      "ada@reader.example?x",
      "ada@1.2",
      "ada@reader.example,",
      "ada@reader.example;",
      "'ada@reader.example'",
      '"ada@reader.example"',
      "<ada@reader.example>",
      "(ada@reader.example)",
      "ada@reader.example!",
      "ada@reader,example.org",
      "ada@-reader.example",
    ];
    for (const text of impossible) expect(readAddress(text), text).to.equal(undefined);
  });

  it("is refused when it is longer than mail allows", () => {
    expect(readAddress(`${"a".repeat(64)}@reader.example`)).to.be.a("string");
    expect(readAddress(`${"a".repeat(65)}@reader.example`)).to.equal(undefined);
    expect(readAddress(`${"é".repeat(33)}@reader.example`), "bytes count, not letters").to.equal(undefined);
    expect(readAddress(`ada@${"a.".repeat(130)}example`)).to.equal(undefined);
  });
});

describe("the way to the inbox", () => {
  it("leads to the reader's own mail host, in every country it serves", () => {
    const hosts: Record<string, string> = {
      "gmail.com": "https://mail.google.com/mail/",
      "googlemail.com": "https://mail.google.com/mail/",
      "outlook.com": "https://outlook.live.com/mail/",
      "hotmail.co.uk": "https://outlook.live.com/mail/",
      "live.nl": "https://outlook.live.com/mail/",
      "yahoo.com.br": "https://mail.yahoo.com/",
      "proton.me": "https://mail.proton.me/",
      "protonmail.com": "https://mail.proton.me/",
      "icloud.com": "https://www.icloud.com/mail",
      "me.com": "https://www.icloud.com/mail",
      "hey.com": "https://app.hey.com/",
      "aol.com": "https://mail.aol.com/",
      "gmx.de": "https://www.gmx.net/",
      "gmx.com": "https://www.gmx.com/",
      "web.de": "https://web.de/",
      "mail.ru": "https://e.mail.ru/",
    };
    for (const [domain, inbox] of Object.entries(hosts)) expect(inboxFor(`ada@${domain}`), domain).to.equal(inbox);
  });

  it("is not guessed for anyone else", () => {
    for (const domain of [
      "reader.example",
      "gmail-reader.example",
      "mail.com",
      "webmail.de",
      "me.example",
      "notgmail.com",
      "mail.rural.example",
    ])
      expect(inboxFor(`ada@${domain}`), domain).to.equal(undefined);
  });
});
