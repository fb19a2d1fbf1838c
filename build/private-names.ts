/**
 * Names of members that only Lit and the first load themselves use, so the embed has them shortened, which every page saves.
 * Never listed may be what the contract, a late file, a template, a string, storage or the browser calls by its name;
 * `test/package/private-names.test.mjs` looks for such. A name that is missing here costs some bytes and nothing else.
 */
const ofLit = `addController converter createProperty createRenderRoot ctor elementStyles enableUpdating finalize
  finalizeStyles firstUpdated fromAttribute getPropertyDescriptor getPropertyOptions hasChanged hasUpdated
  hostUpdate isUpdatePending noAccessor performUpdate 
  renderOptions shadowRootOptions styles useDefault willUpdate wrapped`;
const ofOurs = `attend didRender filmHost hasMenu hasOffset hasStarted isBare isDay isGoing isOver isSlotted
  lightDomChanged loadMenu readAuthor toggleState turnTo withTime`;

const anyOf = (...names: string[]): string => names.join(" ").trim().split(/\s+/).join("|");

/** All of these, and what Lit marks as its own by `_$`. */
export const privateName = new RegExp(`^(?:_\\$.*|${anyOf(ofLit, ofOurs)})$`);

/** In `elements.js`, which others use beside a Lit of their own, Lit's keep their names. */
export const innerName = new RegExp(`^(?:${anyOf(ofOurs)})$`);
