import { defineWidget } from "../../base/define-widget.js";
import { CommunityCta } from "./community-cta.js";

defineWidget("community-cta", CommunityCta);

declare global {
  interface HTMLElementTagNameMap {
    "community-cta": CommunityCta;
  }
}
