// Inserted by the local Outlook before office.js. The Outlook file of office.js insists on MicrosoftAjax, which it would
// otherwise fetch from a content network and without which it never becomes ready. This provides what it uses of it,
// written from what office.js asks for (facts: host-protocol 2.4); nothing here is Microsoft's code.
// office.js looks for Sys.StringBuilder, Type.registerNamespace, Type.registerClass, Function._validateParams and
// Sys.Serialization.JavaScriptSerializer.serialize before it decides to fetch: all must be here.
(function () {
  'use strict';

  /** @type {any} */
  const root = window;
  if (root.Sys !== undefined) return;

  /** Makes `a.b.c` exist. @param {string} name */
  function registerNamespace(name) {
    name.split('.').reduce((parent, part) => (parent[part] = parent[part] || {}), root);
  }

  /** Gives a class the name that error messages show. @this {any} @param {string} name */
  function registerClass(name) {
    this.__typeName = name;
    return this;
  }

  /** @this {any} */
  function getName() {
    return this.__typeName || this.name;
  }

  function defineTypes() {
    root.Type = Function;
    root.Type.registerNamespace = registerNamespace;
    define(Function.prototype, 'registerClass', registerClass);
    define(Function.prototype, 'getName', getName);
  }

  /** @param {object} target @param {string} name @param {unknown} value */
  function define(target, name, value) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }

  class StringBuilder {
    /** @param {string} [initial] */
    constructor(initial) {
      this.parts = initial === undefined ? [] : [initial];
    }
    /** @param {unknown} text */
    append(text) {
      this.parts.push(String(text));
      return this;
    }
    toString() {
      return this.parts.join('');
    }
  }

  function defineSys() {
    root.Sys = {
      StringBuilder,
      Browser: { InternetExplorer: {}, agent: null },
      Debug: { trace() {} },
      Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    };
  }

  /**
   * @typedef {object} Expected what a function says about one of its parameters
   * @property {string} name
   * @property {Function} [type]
   * @property {boolean} [mayBeNull]
   * @property {boolean} [optional]
   */

  /** @param {unknown} value @param {Function} type */
  function isOfType(value, type) {
    return Object(value) instanceof type;
  }

  /** Null when the value is acceptable, else the error. @param {unknown} value @param {Expected} expected */
  function validateParameter(value, { name, type, mayBeNull, optional }) {
    if (value === undefined) return optional || mayBeNull ? null : argumentError('undefined', name);
    if (value === null) return mayBeNull ? null : argumentError('null', name);
    return type === undefined || isOfType(value, type) ? null : argumentError('of another type', name);
  }

  /** @param {ArrayLike<unknown>} values @param {readonly Expected[]} expected */
  function validateParams(values, expected) {
    const problems = expected.map((parameter, index) => validateParameter(values[index], parameter));
    return problems.find((problem) => problem !== null) || null;
  }

  /** @param {string} what @param {string} name */
  function argumentError(what, name) {
    return new Error(`Argument ${name} is ${what}.`);
  }

  function defineErrors() {
    const factory =
      (/** @type {string} */ kind) =>
      (/** @type {unknown[]} */ ...details) =>
        Object.assign(new Error(`${kind}: ${details.filter(Boolean).join(' ')}`), { name: `Sys.${kind}` });
    const kinds = { argument: 'ArgumentException', parameterCount: 'ParameterCountException' };
    Object.entries(kinds).forEach(([name, kind]) => define(Error, name, factory(kind)));
  }

  defineTypes();
  defineSys();
  defineErrors();
  define(Function, '_validateParams', validateParams);
  define(Function, '_validateParameter', validateParameter);
})();
