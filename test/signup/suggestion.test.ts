import { expect } from "@open-wc/testing";
import { suggestAddress } from "../../src/signup/suggestion.js";

const letters = "abcdefghijklmnopqrstuvwxyz.-";
const big = [
  "gmail.com",
  "yahoo.com",
  "hotmail.com",
  "outlook.com",
  "icloud.com",
  "googlemail.com",
  "protonmail.com",
  "comcast.net",
  "wanadoo.fr",
  "btinternet.com",
];

/** Every word that is one slip away: a letter missing, doubled or added, wrong, or swapped with the next. */
function slips(word: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) {
      found.add(before + letter + after);
      if (after) found.add(before + letter + after.slice(1));
    }
    if (after) found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  found.delete(word);
  return found;
}

/** Domains at which people really have addresses; several look like slips. */
const legitimate = `ac.uk arts.ac.uk rca.ac.uk ucl.ac.uk gold.ac.uk cam.ac.uk ox.ac.uk gsa.ac.uk uwe.ac.uk
  yahoo.com.br yahoo.co.uk yahoo.co.jp yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.com.au yahoo.co.in yahoo.com.mx ymail.com rocketmail.com
  hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.co.uk hotmail.be hotmail.nl hotmail.com.br hotmail.ca hotmail.co.jp
  outlook.fr outlook.de outlook.es outlook.jp outlook.com.br outlook.com.au outlook.ie live.com live.co.uk live.fr live.nl live.com.mx msn.com
  foxmail.com qq.com 163.com 126.com sina.com aliyun.com naver.com daum.net hanmail.net
  gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.co.uk web.de mail.de freenet.de t-online.de posteo.de mailbox.org
  mail.com email.com usa.com mail.ru inbox.ru list.ru bk.ru yandex.ru yandex.com ya.ru rambler.ru
  icloud.com me.com mac.com cloud.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io hey.com fastmail.com fastmail.fm zoho.com
  aol.com aol.co.uk orange.fr orange.es sfr.fr free.fr laposte.net wanadoo.fr neuf.fr libero.it virgilio.it alice.it tiscali.it
  telenet.be skynet.be ziggo.nl kpnmail.nl xs4all.nl planet.nl wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz
  btinternet.com talktalk.net sky.com virginmedia.com ntlworld.com comcast.net verizon.net att.net sbcglobal.net cox.net charter.net bellsouth.net
  shaw.ca rogers.com bigpond.com optusnet.com.au uol.com.br bol.com.br terra.com.br rediffmail.com hushmail.com
  bol.com sol.no aon.com range.com grange.co.uk outlookindia.com yahoo-inc.com gmail.example mailchimp.com`.split(
  /\s+/,
);

describe("a slip in the domain of an address", () => {
  it("is noticed in at least 98 of 100 slips of one letter, and the right domain is proposed", () => {
    let noticed = 0;
    let wrong = 0;
    let all = 0;
    for (const domain of big) {
      for (const slip of slips(domain)) {
        if (legitimate.includes(slip)) continue;
        const proposed = suggestAddress(`ada@${slip}`);
        all += 1;
        if (proposed === `ada@${domain}`) noticed += 1;
        else if (proposed) wrong += 1;
      }
    }
    expect(all).to.be.above(5000);
    expect(noticed / all, `${noticed} of ${all}, ${wrong} wrong`).to.be.at.least(0.98);
    expect(wrong / all).to.be.below(0.005);
  });

  it("is not suspected in real domains, however close they look", () => {
    expect(legitimate.length).to.be.above(90);
    const alarms = legitimate.filter((domain) => suggestAddress(`ada@${domain}`));
    expect(alarms).to.deep.equal([]);
  });

  it("is found in both halves at once, and keeps the reader's country", () => {
    expect(suggestAddress("ada@gmial.con")).to.equal("ada@gmail.com");
    expect(suggestAddress("ada@hotmial.fr")).to.equal("ada@hotmail.fr");
    expect(suggestAddress("ada@yaho.co.uk")).to.equal("ada@yahoo.co.uk");
  });

  it("never touches the part before the @", () => {
    expect(suggestAddress("gmial.com+Ada@gmial.com")).to.equal("gmial.com+Ada@gmail.com");
    expect(suggestAddress("ada")).to.equal(undefined);
    expect(suggestAddress("ada@reader.example")).to.equal(undefined);
  });
});
