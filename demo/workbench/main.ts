import type { Reference } from "./reference.js";
import { Workbench } from "./workbench.js";

async function begin(root: HTMLElement): Promise<void> {
  const named = document.querySelector<HTMLMetaElement>("meta[name=standfirst-services]")?.content ?? "";
  const site = new URL("../", location.href.split("#")[0]).href;
  const reference = (await (await fetch("reference.json")).json()) as Reference;
  const place = { site, services: named || site.slice(0, -1) };
  await new Workbench(root, reference, { place, isAlone: !named }).start();
}

const root = document.querySelector<HTMLElement>("#workbench");
if (root)
  begin(root).catch((error: unknown) => {
    root.textContent = `The workbench could not start: ${String(error)}`;
  });
