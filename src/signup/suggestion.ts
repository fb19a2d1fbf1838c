// Providers whose mail lives under many countries' domains, those with one domain, and real names one slip away from them.
const everywhere = ["gmail", "yahoo", "hotmail", "outlook", "googlemail"];
const elsewhere =
  "icloud.com protonmail.com comcast.net verizon.net sbcglobal.net btinternet.com orange.fr wanadoo.fr laposte.net t-online.de libero.it".split(
    " ",
  );
const real = /^(mail|email|ymail|gmal|rmail|zmail|tmail|hmail|fmail|cloud|grange|range)\./;

/** Whether two words are the same but for one letter missing, added, wrong or swapped with its neighbour (Damerau). */
function isNear(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const rest = (text: string, skipped: number) => text.slice(at + skipped);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2))
  );
}

/** The domain that was probably meant, or undefined. */
function meant(domain: string): string | undefined {
  if (real.test(domain)) return undefined;
  const [label = "", ...after] = domain.split(".");
  const ending = after.join(".");
  for (const name of everywhere) {
    if (isNear(domain, `${name}.com`)) return `${name}.com`;
    if (isNear(label, name)) {
      if (isNear(ending, "com")) return `${name}.com`;
      if (label !== name && /^(com?\.)?[a-z]{2}$/.test(ending)) return `${name}.${ending}`;
    }
  }
  return elsewhere.find((name) => isNear(domain, name));
}

/**
 * The address with the slip in its domain mended, for the reader to take or leave; undefined when the domain looks right. Real
 * domains that resemble big ones (`mail.com`, `ymail.com`, `yahoo.com.br`, `hotmail.fr`) raise no alarm.
 */
export function suggestAddress(address: string): string | undefined {
  const at = address.lastIndexOf("@") + 1;
  const domain = address.slice(at).toLowerCase();
  const better = at ? meant(domain) : undefined;
  return better && better !== domain ? address.slice(0, at) + better : undefined;
}
