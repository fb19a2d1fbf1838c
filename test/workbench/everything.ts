/** What the workbench can write, in one module for the tests that compile it. */
export { stories } from "../../demo/stories/index.js";
export { forms } from "../../demo/workbench/markup-forms.js";
