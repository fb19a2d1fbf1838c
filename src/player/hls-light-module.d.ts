/** hls.js publishes its types for the full build only; what the light one leaves out is never asked for here. */
declare module "hls.js/light" {
  export { default } from "hls.js";
}
