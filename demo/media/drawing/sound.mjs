// The music: four slow chords, one for each movement, and the nine pipes sounding when the picture shows them.
// Plain sine waves with a little of their overtones; quiet, so that nobody is startled by a demo.
import { breath, movements, seconds } from "./film.mjs";

export const sampleRate = 44100;

const hertz = (note) => 440 * 2 ** ((note - 69) / 12);
/** MIDI numbers: D major with a ninth, B minor, G major seventh, D over A. */
const chords = [
  [38, 50, 57, 62, 64],
  [35, 47, 54, 62, 66],
  [31, 43, 55, 59, 66],
  [33, 45, 57, 62, 66],
];
const scale = [62, 64, 66, 69, 71, 74, 76, 78, 81];

/** An organ-like tone: the note, its octave and its twelfth. */
function tone(frequency, time) {
  const turn = 2 * Math.PI * frequency * time;
  return Math.sin(turn) + 0.32 * Math.sin(2 * turn) + 0.12 * Math.sin(3 * turn);
}

/** How loud the chord of a movement is: in over 1.5 s, out over the first 1.5 s of the next one. */
function swell(start, time) {
  const since = time - start;
  if (since < 0 || since > 7.5) return 0;
  return Math.min(1, since / 1.5) * Math.min(1, (7.5 - since) / 1.5);
}

function sampleAt(time) {
  let left = 0;
  let right = 0;
  movements.forEach(({ at }, index) => {
    const loud = swell(at, time);
    if (loud === 0) return;
    const slow = 1 + 0.12 * Math.sin(2 * Math.PI * 0.31 * time);
    for (const note of chords[index]) {
      const sound = 0.032 * loud * slow * tone(hertz(note), time);
      left += sound;
      right += sound;
    }
  });
  scale.forEach((note, pipe) => {
    const loud = breath(pipe, time);
    if (loud < 0.001) return;
    const sound = 0.085 * loud * tone(hertz(note), time);
    left += sound * (1 - pipe / 12);
    right += sound * (0.33 + pipe / 12);
  });
  const edge = Math.min(1, time / 0.5, (seconds - time) / 1.5);
  return [left * edge, right * edge];
}

/** The whole film's sound as 16-bit stereo samples. */
export function composeSound() {
  const samples = new Int16Array(seconds * sampleRate * 2);
  for (let index = 0; index < seconds * sampleRate; index += 1) {
    const [left, right] = sampleAt(index / sampleRate);
    samples[index * 2] = Math.tanh(left) * 32767;
    samples[index * 2 + 1] = Math.tanh(right) * 32767;
  }
  return Buffer.from(samples.buffer);
}
