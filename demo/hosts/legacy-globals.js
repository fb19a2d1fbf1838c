// What libraries of 2008 did to the platform: shorter versions of their own under the browser's names.
(function () {
  Array.from = function (list) {
    return [].slice.call(list || [], 0, 1);
  };
  Object.values = function () {
    return [];
  };
  window.Event = function () {};
  Array.prototype.first = function () {
    return this[0];
  };
  Object.defineProperty(String.prototype, "strip", {
    value() {
      return this.trim();
    },
    enumerable: true,
  });
  document.getElementsByClassName = function () {
    return [];
  };
})();
