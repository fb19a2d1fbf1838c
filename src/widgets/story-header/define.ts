import { defineWidget } from "../../base/define-widget.js";
import { StoryHeader } from "./story-header.js";

defineWidget("story-header", StoryHeader);

declare global {
  interface HTMLElementTagNameMap {
    "story-header": StoryHeader;
  }
}
