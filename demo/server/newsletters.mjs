// The newsletters of the invented magazine.

export const defaultList = "friday-letter";

const newsletters = new Map([
  ["friday-letter", { title: "The Friday letter" }],
  ["harbour-circle", { title: "The Harbour Circle" }],
  ["listening-room", { title: "The listening room" }],
  ["summer-diary", { title: "The summer festival diary", closed: true }],
]);

/** A newsletter by its key. The demo knows every key, so that pages may be played with; a publisher's server would answer `undefined`. */
export const newsletter = (key) => newsletters.get(key) ?? { title: key };

export const titlesOf = (keys) => keys.map((key) => newsletter(key).title);
