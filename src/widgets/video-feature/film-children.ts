/** The author's own video: a child, or alone in the `p` or `figure` an editor put around it. */
export function authorsVideo(element: Element): HTMLVideoElement | undefined {
  return (
    element.querySelector<HTMLVideoElement>(":scope > video, :scope > :not([slot]) > video:only-child") ?? undefined
  );
}

/**
 * Puts each child into its slot where slots are assigned by hand: the video (or what is around it) into the player, the
 * rest of the unnamed children into the body, the others by their `slot` attribute.
 */
export function assignSlots(root: ShadowRoot, element: Element, video: Element | undefined): void {
  if (root.slotAssignment !== "manual") return;
  const nodes = [...element.childNodes].filter((node) => "assignedSlot" in node) as (Element | Text)[];
  const slotOf = (node: Element | Text) => (video && node.contains(video) ? "film" : "slot" in node ? node.slot : "");
  for (const slot of root.querySelectorAll("slot")) slot.assign(...nodes.filter((node) => slotOf(node) === slot.name));
}
