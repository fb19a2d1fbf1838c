/** The English words around a film of somebody else. */
export const frameWords = {
  consent: "This film comes from {provider}. Playing it sends data to {provider}.",
  agree: "Load it and play",
  disagree: "Not now",
  openThere: "Open on {provider}",
  player: "Video player",
  cannotPlay: "This film cannot be played here.",
} as const;
