/** Which cases of a matrix this browser sees, where a case is about our arithmetic and not about an engine. */

/** Whether no other browser runs the same tests. */
const isAlone = document.documentElement.hasAttribute("data-alone");
const isGecko = CSS.supports("-moz-appearance", "none");

/**
 * Firefox sees every second case of a matrix and the other browsers the rest, so that all are seen and each engine meets every value on every axis;
 * a browser that is alone sees all. `places` are the indexes of the case's values on their axes.
 */
export const isSeenHere = (...places: number[]): boolean => {
  const sum = places.reduce((total, place) => total + place, 0);
  return isAlone || (sum % 2 === 1) === isGecko;
};
