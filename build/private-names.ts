/**
 * Names of members that only Lit and the first load themselves use, so the embed has them shortened, which every page saves.
 * Never listed may be what the contract, a late file, a template, a string, storage or the browser calls by its name;
 * `test/package/private-names.test.mjs` looks for such. A name that is missing here costs some bytes and nothing else.
 */
const ofLit = `addController converter createProperty createRenderRoot ctor elementStyles enableUpdating finalize
  finalizeStyles firstUpdated fromAttribute getPropertyDescriptor getPropertyOptions hasChanged hasUpdated
  hostUpdate isUpdatePending noAccessor performUpdate 
  renderOptions shadowRootOptions styles useDefault willUpdate wrapped`;
const ofOurs = `attend didRender hasMenu hasOffset hasStarted isBare isDay isGoing isOver isSlotted
  lightDomChanged loadMenu readAuthor toggleState turnTo withTime`;

export const privateNames = `${ofLit} ${ofOurs}`.trim().split(/\s+/);

/** The names above, and what Lit marks as its own by `_$`. */
export const privateName = new RegExp(`^(?:_\\$.*|${privateNames.join("|")})$`);
