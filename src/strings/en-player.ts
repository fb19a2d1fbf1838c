import { controlWords } from "./en-controls.js";
import { frameWords } from "./en-frame.js";
import { toolWords, transcriptWords } from "./en-transcript.js";

/** The English words of the player. Each part travels with the file that says it, and costs nothing before that is used. */
export const enPlayer = { ...controlWords, ...frameWords, ...transcriptWords, ...toolWords } as const;
