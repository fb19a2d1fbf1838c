import { defineWidget } from "../../base/define-widget.js";
import { ShareLink } from "./share-link.js";

defineWidget("share-link", ShareLink);

declare global {
  interface HTMLElementTagNameMap {
    "share-link": ShareLink;
  }
}
