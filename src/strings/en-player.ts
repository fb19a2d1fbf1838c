/** The words of the controls; like the others here they travel with the file that says them. */
export const controlWords = {
  player: "Video player",
  play: "Play",
  pause: "Pause",
  replay: "Play again",
  seek: "Position in the film",
  seekValue: "{time} of {total}",
  mute: "Mute",
  unmute: "Unmute",
  volume: "Volume",
  captions: "Captions",
  captionsOff: "Off",
  settings: "Settings",
  fullscreen: "Fullscreen",
  leaveFullscreen: "Leave fullscreen",
  close: "Close",
  loading: "Loading",
  cannotPlay: "This film cannot be played here.",
  connectionLost: "The film could not be loaded. Check your connection.",
  retry: "Try again",
  openFile: "Open the film itself",
  live: "Live",
  goLive: "Go to live",
  automatic: "Automatic",
  speed: "Speed",
  quality: "Quality",
  captionSize: "Caption size",
  captionGround: "Caption background",
  "caption-veil": "Veil",
  "caption-solid": "Solid",
  "caption-outline": "Outline",
  chapters: "Chapters",
  pictureInPicture: "Picture in picture",
  remote: "Play on another screen",
  resumed: "Continued at {time}.",
  fromBeginning: "Start from the beginning",
  help: "Keyboard shortcuts",
  useShortcuts: "Use keyboard shortcuts",
  keyPlay: "Play or pause",
  keyStep: "5 seconds back or on",
  keyLeap: "10 seconds back or on",
  keyPlace: "Start, end, tenths of the film",
  keyVolume: "Volume, mute",
  keyFrame: "One picture back or on, while paused",
} as const;

/** The words around a film of somebody else. */
export const frameWords = {
  player: "Video player",
  cannotPlay: "This film cannot be played here.",
  consent: "This film comes from {provider}. Playing it sends data to {provider}.",
  agree: "Load it and play",
  disagree: "Not now",
  openThere: "Open on {provider}",
} as const;

/** The words around a transcript. */
export const transcriptWords = {
  searchTranscript: "Search the transcript",
  transcriptText: "What is said",
  linkMoment: "Link to this moment",
  momentCopied: "Link copied",
  noTranscript: "There is no transcript of this film.",
  matches: { one: "{count} match", other: "{count} matches" },
} as const;

/** The English words of the player, none of which costs anything before a reader wants to play. */
export const enPlayer = { ...controlWords, ...frameWords, ...transcriptWords } as const;
