import type { ComplexAttributeConverter } from "lit";

/** One of a list of words in an attribute. Capitals make no difference: https://html.spec.whatwg.org/#enumerated-attribute */
export const wordAttribute: ComplexAttributeConverter<string | undefined> = {
  fromAttribute: (text) => text?.toLowerCase(),
};
