// Inserted by the local Outlook after office.js and the newer members: the bridge that MSAL looks for when an add-in
// signs in by nested app authentication (facts: host-protocol 9). Messages are MSAL's; the way to the host is ours, since
// who installs the real bridge, and how it reaches its host, cannot be observed. Windows of their own have no host to
// reach, and so no bridge.
(function () {
  'use strict';

  /** @type {any} */
  const root = window;
  const NESTED_APP_AUTH = 'LocalOutlook_nestedAppAuth';
  if (root.nestedAppAuthBridge !== undefined || window.opener !== null) return;

  /** @type {Set<Function>} */
  const listeners = new Set();

  const booted = new Promise((resolve) => root.Office.onReadyInternal(resolve));

  /** @param {unknown} message */
  async function ask(message) {
    await booted;
    const answered = (/** @type {number} */ _transport, /** @type {any} */ reply) => {
      if (typeof reply !== 'object' || reply === null || typeof reply.message !== 'string') return;
      listeners.forEach((listener) => listener({ data: reply.message }));
    };
    root.OSF._OfficeAppFactory.getClientEndPoint().invoke(NESTED_APP_AUTH, answered, { message });
  }

  root.nestedAppAuthBridge = {
    /** @param {string} type @param {Function} listener */
    addEventListener: (type, listener) => void (type === 'message' && listeners.add(listener)),
    /** @param {string} _type @param {Function} listener */
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    /** @param {string} message */
    postMessage: (message) => void ask(message),
  };
})();
