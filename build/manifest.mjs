/** How `custom-elements.json` is read, for all that is made from it. */
export const oneLine = (text = "") => text.replaceAll(/\s+/g, " ").trim();
export const elementsOf = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) => declarations.filter(({ customElement }) => customElement));

export const typeOf = ({ type }) => (type?.text ?? "string").replaceAll(" | undefined", "");

/** The values of an attribute that has a few. */
export const valuesOf = (attribute) => [...typeOf(attribute).matchAll(/"([^"]+)"/g)].map(([, value]) => value);

export const methodsOf = ({ members }) => members.filter(({ kind }) => kind === "method");

/** Properties that have no attribute of their name. */
export const propertiesOf = ({ members, attributes }) => {
  const fields = new Set(attributes.map(({ fieldName }) => fieldName));
  return members.filter(({ kind, name }) => kind === "field" && !fields.has(name));
};
