// Inserted by the local Outlook before office.js, and only where somebody asked for it: makes the frame one in which the
// browser keeps pages from storage, as browsers do that block third parties (facts: platform 1.4, host-protocol 12.1), or
// one whose clock is wrong. What to do stands in the frame's name, which survives reloads.
(function () {
  'use strict';

  const { storageBlocked, clockMs } = wanted();

  function wanted() {
    try {
      return JSON.parse(window.name).frameFaults || {};
    } catch {
      return {};
    }
  }

  /** @param {string} what */
  function denied(what) {
    return new DOMException(`Failed to read '${what}': Access is denied for this document.`, 'SecurityError');
  }

  /** @param {object} owner @param {string} name */
  function forbid(owner, name) {
    const get = () => {
      throw denied(name);
    };
    Object.defineProperty(owner, name, { get, configurable: true });
  }

  function blockStorage() {
    forbid(window, 'localStorage');
    forbid(window, 'sessionStorage');
    forbid(window, 'indexedDB');
    forbid(window, 'caches');
    // Cookies are not forbidden but lost.
    Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined, configurable: true });
  }

  /** @param {number} ahead */
  function shiftClock(ahead) {
    const RealDate = Date;
    const now = () => RealDate.now() + ahead;
    const construct = (
      /** @type {any} */ target,
      /** @type {any[]} */ args,
      /** @type {Function} */ newTarget,
    ) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
    const get = (/** @type {any} */ target, /** @type {string | symbol} */ key) =>
      key === 'now' ? now : Reflect.get(target, key);
    const apply = () => new RealDate(now()).toString();
    window.Date = new Proxy(RealDate, { construct, get, apply });
  }

  if (storageBlocked) blockStorage();
  if (clockMs) shiftClock(clockMs);
})();
