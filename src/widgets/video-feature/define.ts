import { defineWidget } from "../../base/define-widget.js";
import { VideoFeature } from "./video-feature.js";

defineWidget("video-feature", VideoFeature);

declare global {
  interface HTMLElementTagNameMap {
    "video-feature": VideoFeature;
  }
}
