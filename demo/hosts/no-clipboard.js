// A frame without permissions, or a page without https: neither share sheet nor clipboard.
for (const name of ["clipboard", "share", "canShare"])
  Object.defineProperty(navigator, name, { value: undefined, configurable: true });
document.execCommand = () => false;
