// Inserted by the local Outlook before everything else in a page that loads office.js: what the page asks of Microsoft
// Graph goes to the Graph of the local Outlook, whose address stands behind this script's own. A token of the local
// Outlook must never reach Microsoft, and Microsoft would not take it.
(function () {
  'use strict';

  const GRAPH = 'https://graph.microsoft.com';
  const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
  const served = new URL(own, window.location.href).searchParams.get('at');
  if (served === null) return;

  /** The host names the tab in the address of every page (facts: host-protocol 2.1). */
  function tab() {
    const hostInfo = new URLSearchParams(window.location.search).get('_host_Info') || '';
    return hostInfo.split('$')[4] || '';
  }

  const headers = { 'x-forwarded-host': new URL(GRAPH).host, 'x-local-outlook-tab': tab() };

  /** @param {string | URL} address @returns {string | null} null for what is not for Graph */
  function moved(address) {
    const { origin, pathname, search } = new URL(address, window.location.href);
    return origin === GRAPH ? served + pathname + search : null;
  }

  const ask = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const request = input instanceof Request ? input : null;
    const address = moved(request ? request.url : /** @type {string | URL} */ (input));
    if (address === null) return ask(input, init);
    const meant = request ? new Request(request, init) : new Request(address, init);
    const sent = request ? new Request(address, meant) : meant;
    for (const [name, value] of Object.entries(headers)) sent.headers.set(name, value);
    return ask(sent);
  };

  const open = XMLHttpRequest.prototype.open;
  /** @param {string} method @param {string | URL} address @param {...any} rest */
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    const to = moved(address);
    const [isAsync = true, user, password] = rest;
    open.call(this, method, to === null ? address : to, isAsync, user, password);
    if (to === null) return;
    for (const [name, value] of Object.entries(headers)) this.setRequestHeader(name, value);
  };
})();
