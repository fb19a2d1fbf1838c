/** The version of this copy; a page that loads two copies is told both. Equal to package.json, by test. */
export const version = "0.1.0";
