import { defineWidget } from "../../base/define-widget.js";
import { RelatedStories } from "./related-stories.js";

defineWidget("related-stories", RelatedStories);

declare global {
  interface HTMLElementTagNameMap {
    "related-stories": RelatedStories;
  }
}
