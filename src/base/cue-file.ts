export interface TimedText {
  start: number;
  end: number;
  text: string;
}

function seconds(stamp: string): number {
  return stamp.split(":").reduce((sum, part) => sum * 60 + Number(part.replace(",", ".")), 0);
}

/** The cues of a WebVTT file that belongs to no track of the video. https://www.w3.org/TR/webvtt1/ */
export function readCues(file: string): TimedText[] {
  const blocks = file.replaceAll("\r", "").split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const [, start, end, text] = /(?:^|\n)([\d:.,]+) +--> +([\d:.,]+)[^\n]*\n([^]+)/.exec(block) ?? [];
    return start && end && text ? [{ start: seconds(start), end: seconds(end), text: text.trim() }] : [];
  });
}
