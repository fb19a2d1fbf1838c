/** What the events of the kit have in common: they bubble out of every shadow root, and a before-event can be canceled. */
export class WidgetEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { detail, bubbles: true, composed: true, cancelable });
  }
}
