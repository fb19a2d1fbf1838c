const inboxes: [domains: RegExp, inbox: string][] = [
  [/^g(oogle)?mail\./, "mail.google.com/mail/"],
  [/^(outlook|hotmail|live|msn)\./, "outlook.live.com/mail/"],
  [/^(yahoo|ymail|rocketmail)\./, "mail.yahoo.com/"],
  [/^(pm|proton(mail)?)\./, "mail.proton.me/"],
  [/^(icloud|me|mac)\.com$/, "www.icloud.com/mail"],
  [/^hey\.com$/, "app.hey.com/"],
  [/^aol\./, "mail.aol.com/"],
  [/^gmx\.(de|at|ch|net)$/, "www.gmx.net/"],
  [/^gmx\./, "www.gmx.com/"],
  [/^web\.de$/, "web.de/"],
  [/^((mail|inbox|list|bk)\.ru)$/, "e.mail.ru/"],
  [/^(yandex\.|ya\.ru)/, "mail.yandex.com/"],
];

/** Where the reader's mail is read in a browser, for the hosts we know; the link says "Open your inbox". */
export function inboxFor(address: string): string | undefined {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const found = inboxes.find(([domains]) => domains.test(domain));
  return found && `https://${found[1]}`;
}
