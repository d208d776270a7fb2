// Inserted by the local Outlook after office.js. A browser hands links to `mailto:` to its person's mail program; around
// this page that is the local Outlook, which opens a new mail for them.
(function () {
  'use strict';

  /** @param {MouseEvent} event */
  function hand(event) {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const link = event.target.closest('a[href^="mailto:" i]');
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    // Nothing but the local Outlook shows pages that it has put this script into.
    window.parent.postMessage({ localOutlook: 'mail-link', href: link.href }, '*');
  }

  document.addEventListener('click', hand);
})();
