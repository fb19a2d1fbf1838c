import type { TemplateResult } from "lit";
import type { Kit } from "./kit.js";

/** Drawn on a square of 24, filled with the colour of the text. */
const paths = {
  play: "M7 4.5v15L20 12z",
  pause: "M6 5h4.2v14H6zm7.8 0H18v14h-4.2z",
  replay: "M12 5V1.5L6.5 6 12 10.5V7.2a5.4 5.4 0 1 1-5.4 5.4H4.4A7.6 7.6 0 1 0 12 5z",
  sound: "M3 9v6h4l5 5V4L7 9zm11.5-1.2v8.4a4.6 4.6 0 0 0 0-8.4zm0-4.3v2.2a6.7 6.7 0 0 1 0 12.6v2.2a8.8 8.8 0 0 0 0-17z",
  silent:
    "M3 9v6h4l5 5V4L7 9zm17.9 0-1.4-1.4-2.3 2.3-2.3-2.3L13.5 9l2.3 2.9-2.3 2.3 1.4 1.4 2.3-2.3 2.3 2.3 1.4-1.4-2.3-2.3z",
  captions:
    "M4 5h16a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 20 19H4a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 4 5zm6.7 5.2a3 3 0 1 0 0 3.6l-1.2-.9a1.5 1.5 0 1 1 0-1.8zm7 0a3 3 0 1 0 0 3.6l-1.2-.9a1.5 1.5 0 1 1 0-1.8z",
  settings:
    "M4 6.1h8.2a2.8 2.8 0 0 1 5.4 0H20v1.8h-2.4a2.8 2.8 0 0 1-5.4 0H4zm0 5h2.4a2.8 2.8 0 0 1 5.4 0H20v1.8h-8.2a2.8 2.8 0 0 1-5.4 0H4zm0 5h8.2a2.8 2.8 0 0 1 5.4 0H20v1.8h-2.4a2.8 2.8 0 0 1-5.4 0H4z",
  chapters: "M4 5h2v2H4zm4 0h12v2H8zM4 11h2v2H4zm4 0h12v2H8zm-4 6h2v2H4zm4 0h12v2H8z",
  fullscreen: "M4 4h6v2H6v4H4zm10 0h6v6h-2V6h-4zM4 14h2v4h4v2H4zm14 0h2v6h-6v-2h4z",
  leaveFullscreen: "M8 4h2v6H4V8h4zm6 0h2v4h4v2h-6zM4 14h6v6H8v-4H4zm10 0h6v2h-4v4h-2z",
  picture: "M3 5h18v6h-2V7H5v10h5v2H3zm9 8h9v6h-9z",
  remote: "M3 5h18v12h-5v-2h3V7H5v8h3v2H3zm9 8 5 6.5H7z",
  close: "m12 10.6 5.3-5.3 1.4 1.4-5.3 5.3 5.3 5.3-1.4 1.4-5.3-5.3-5.3 5.3-1.4-1.4 5.3-5.3-5.3-5.3 1.4-1.4z",
} as const;

export type Icon = keyof typeof paths;

export function icon({ html }: Kit, name: Icon): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]} fill-rule="evenodd" /></svg>`;
}
