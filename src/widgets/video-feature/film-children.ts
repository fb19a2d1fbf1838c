/** The author's own video: a child, or alone in the `p` or `figure` an editor put around it. */
export function authorsVideo(element: Element): HTMLVideoElement | null {
  return element.querySelector(":scope > video, :scope > :not([slot]) > video:only-child");
}

/**
 * Puts each child into its slot where slots are assigned by hand: the video (or what is around it) into the player, the
 * rest of the unnamed children into the body, the others by their `slot` attribute.
 */
export function assignSlots(root: ShadowRoot, element: Element, video: Element | null): void {
  if (root.slotAssignment !== "manual") return;
  const nodes = [...element.childNodes].filter((node) => "assignedSlot" in node) as Element[];
  const slotOf = (node: Element) => (node.contains(video) ? "film" : (node.slot ?? ""));
  for (const slot of root.querySelectorAll("slot")) {
    const wanted = nodes.filter((node) => slotOf(node) === slot.name);
    const present = slot.assignedNodes();
    // WebKit stops a film that is assigned where it is already (seen in WebKitGTK 2.50).
    if (present[wanted.length] || wanted.some((node, place) => node !== present[place])) slot.assign(...wanted);
  }
}
