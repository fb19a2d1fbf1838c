/**
 * Every file of one folder of whole pages in one process, so that all of them share one browser of each kind: to start browsers for each file anew
 * takes longer than many of the files. Each page still has nothing of the one before it, and each file still runs alone:
 * `node --test test/host/embed.test.mjs`.
 */
import { readdirSync } from "node:fs";

const folder = new URL(`../${process.env.STANDFIRST_FOLDER}/`, import.meta.url);
for (const name of readdirSync(folder).toSorted()) if (name.endsWith(".test.mjs")) await import(new URL(name, folder));
