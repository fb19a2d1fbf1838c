import type { ComplexAttributeConverter } from "lit";

/** A number in an attribute. One that is empty or gone is no number, where `Number` itself would say 0. */
export const numberAttribute: ComplexAttributeConverter<number | undefined> = {
  fromAttribute: (text) => (text?.trim() ? Number(text) : undefined),
};
