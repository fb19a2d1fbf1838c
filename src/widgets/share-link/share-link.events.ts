import type { ShareEvent, ShareFailedEvent, SharedEvent } from "../../controllers/share-events.js";

export { ShareEvent, ShareFailedEvent, SharedEvent } from "../../controllers/share-events.js";

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-share": ShareEvent;
    "standfirst-shared": SharedEvent;
    "standfirst-share-failed": ShareFailedEvent;
  }
}
