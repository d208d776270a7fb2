// Inserted by the local Outlook into pages that it serves at another address than they were made for. A window that such
// a page opens at its own old address, a dialog above all, is opened where that page is served: at its old address it
// could not speak with this page. The host says which origins have moved, in the frame's name, which windows inherit.
(function () {
  'use strict';

  /** @returns {Readonly<Record<string, string>>} */
  function movedOrigins() {
    try {
      return JSON.parse(window.name).movedOrigins || {};
    } catch {
      return {};
    }
  }

  /** @param {string | URL | undefined} address @returns {string | URL | undefined} */
  function moved(address) {
    if (address === undefined || address === '') return address;
    const { origin, pathname, search, hash } = new URL(address, window.location.href);
    const target = movedOrigins()[origin];
    return target === undefined ? address : target + pathname + search + hash;
  }

  const open = window.open.bind(window);
  window.open = (address, ...rest) => open(moved(address), ...rest);
})();
