/** The document up to its item number `count`, or without a count up to its last whole item, closed. Undefined when it has fewer. */
export function cutXml(xml: string, count?: number): string | undefined {
  const itemName = /<([\w-]+:)?urlset[\s>]/i.test(xml.slice(0, 2000)) ? "url" : "(?:item|entry)";
  let left = count;
  let end: RegExpExecArray | undefined;
  for (end of xml.matchAll(new RegExp(`</(?:[\\w-]+:)?${itemName}\\s*>`, "gi"))) {
    if (left && !--left) break;
  }
  if (!end || left) return undefined;
  const kept = xml.slice(0, end.index) + end[0];
  const [, root, channel] =
    /<([a-z][^\s/>]*)[^]*?(?:<((?:[\w-]+:)?channel)[\s>]|$)/i.exec(kept.replace(/<[?!][^]*?>/g, "")) ?? [];
  return `${kept}${channel && !kept.includes(`</${channel}`) ? `</${channel}>` : ""}</${root}>`;
}

/** The same for JSON: its items are the objects in a list that is in no other list. */
function cutJson(json: string, count: number): string | undefined {
  const open: string[] = [];
  let items = 0;
  // Strings are passed over whole, so that a bracket in a title counts for nothing.
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\[^])*(?:"|$)|[[\]{}]/g)) {
    if (token === "{") open.push("}");
    else if (token === "[") {
      if (!open.includes("]")) items = 0;
      open.push("]");
    } else if (token.length === 1) {
      open.pop();
      if (token === "}" && open.indexOf("]") === open.length - 1) items += 1;
      if (items >= count) return json.slice(0, index + 1) + open.reverse().join("");
    }
  }
  return undefined;
}

export const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** A feed that holds more than `count` items, cut after them; undefined when it holds no more. */
export function cutFeed(text: string, count: number): string | undefined {
  return isJson(text) ? cutJson(text, count) : cutXml(text, count);
}
