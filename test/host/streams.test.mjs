/** Streams of every common shape, made by ffmpeg where there is one: sound and picture by the browser itself and by us. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { browsers, noFilm, onPage } from "../support/host-page.mjs";
import { storyPage } from "../support/host-story.mjs";
import { sendFile } from "../support/origin-answers.mjs";

const film = fileURLToPath(new URL("../../demo/media/film.mp4", import.meta.url));
const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;
const encoders = hasFfmpeg ? spawnSync("ffmpeg", ["-v", "error", "-encoders"], { encoding: "utf8" }).stdout : "";
const av1 = ["libsvtav1", "libaom-av1"].find((name) => encoders.includes(name));
const folder = mkdtempSync(join(tmpdir(), "streams-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const copy = ["-c", "copy"];
const list = ["-f", "hls", "-hls_time", "4", "-hls_playlist_type", "vod"];
const fragments = (name) => ["-hls_segment_type", "fmp4", "-hls_fmp4_init_filename", `${name}-init.mp4`];
const fastest = av1 === "libsvtav1" ? ["-preset", "12"] : ["-cpu-used", "8"];
const separate = ["-map", "0:v", "-map", "0:a", "-var_stream_map", "a:0,agroup:sound,default:yes v:0,agroup:sound"];
const keyInfo = join(folder, "key.info");
writeFileSync(join(folder, "film.key"), "0123456789abcdef");
writeFileSync(keyInfo, `film.key\n${join(folder, "film.key")}\n`);

/** What ffmpeg is told for each shape; the playlist has the shape's name. */
const shapes = {
  ts: [...copy, ...list],
  fmp4: [...copy, ...list, ...fragments("fmp4")],
  ranges: [...copy, ...list, "-hls_flags", "single_file"],
  encrypted: [...copy, ...list, "-hls_key_info_file", keyInfo],
  // A picture of few points, for the slowest of encoders; the sound is the film's own.
  av1: [
    "-vf",
    "scale=160:90,fps=10",
    "-c:v",
    av1 ?? "",
    ...fastest,
    "-g",
    "40",
    "-c:a",
    "copy",
    ...list,
    ...fragments("av1"),
  ],
  sound: [...copy, ...separate, ...list, "-master_pl_name", "sound.m3u8"],
};

function make(name) {
  const output = name === "sound" ? "part-%v.m3u8" : `${name}.m3u8`;
  const segments = [
    "-hls_segment_filename",
    name === "sound" ? "part-%v-%d.ts" : `${name}-%d.${["fmp4", "av1"].includes(name) ? "m4s" : "ts"}`,
  ];
  const settings = name === "ranges" ? shapes[name] : [...shapes[name], ...segments];
  const made = spawnSync("ffmpeg", ["-v", "error", "-y", "-i", film, ...settings, output], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(made.status, 0, made.stderr);
}

const routes = () =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      `/streams/${name}`,
      (request, response) =>
        sendFile(join(folder, name), request, response, { headers: { "cache-control": "no-store" } }),
    ]),
  );

const pageWith = (name, engine) =>
  storyPage({ body: `<video-feature src="/streams/${name}.m3u8" engine="${engine}"></video-feature>` });

/** Other tests decode films at the same time. */
const slow = { timeout: 45_000 };

async function playsWithSound(page) {
  await (await page.waitForSelector("video-feature >>> [part=play]")).click();
  await page.waitForFunction(() => {
    const { media } = document.querySelector("video-feature");
    const sound = media.webkitAudioDecodedByteCount > 0 || media.mozHasAudio === true;
    return !media.paused && media.currentTime > 0.5 && media.videoWidth > 0 && sound;
  }, slow);
}

const seeks = (page) =>
  page.waitForFunction(() => {
    const { media } = document.querySelector("video-feature");
    if (media.currentTime < 12 && !media.seeking) media.currentTime = 14;
    return media.currentTime > 14.2 && !media.paused;
  }, slow);

describe("streams", { skip: !hasFfmpeg && "there is no ffmpeg to make them with" }, () => {
  for (const name of Object.keys(shapes)) {
    const skip = name === "av1" && !av1 && "this ffmpeg has no encoder for AV1";
    test(`of the shape "${name}" play with sound and seek, by whichever engine there is`, { skip }, async () => {
      make(name);
      for (const browser of browsers.filter((name) => !noFilm(name)))
        for (const engine of browser === "chromium" ? ["auto", "mse"] : ["auto"])
          await onPage({ browser, html: pageWith(name, engine), routes: routes() }, async ({ page, errors }) => {
            await playsWithSound(page).catch((error) => assert.fail(`${browser}, engine ${engine}: ${error.message}`));
            await seeks(page).catch((error) => assert.fail(`${browser}, engine ${engine}, seeking: ${error.message}`));
            const own = await page.$eval("video-feature", ({ media }) => media.currentSrc.startsWith("blob:"));
            assert.equal(own, engine === "mse" || browser === "firefox");
            assert.deepEqual(errors, []);
          });
    });
  }
});
