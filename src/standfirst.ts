import { define } from "./define.js";
import { upgradeMarkers } from "./markers.js";

define();
upgradeMarkers();
