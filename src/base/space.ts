/** Between words where the build takes a written one away: beside elements that elsewhere are blocks, and after a slot. */
export const space = " ";
