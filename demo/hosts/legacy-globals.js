// What libraries of 2008 did to the platform: shorter versions of their own under the browser's names.
(function () {
  Array.from = function (list) {
    return [].slice.call(list || [], 0, 1);
  };
  Object.values = function () {
    return [];
  };
  window.Event = function () {};
  // Enumerable on purpose: whoever walks over a list with `for … in` meets it.
  Object.assign(Array.prototype, {
    first() {
      return this[0];
    },
  });
  document.getElementsByClassName = function () {
    return [];
  };
})();
