// Inserted by the local Outlook after office.js. The npm package of office.js is of 2022; this adds what an add-in of
// today would call besides, over the same wire (facts: host-protocol 0.1, 5, 9). The library itself stays as it is: newer
// members stand on an object in front of its own. Each member names what it rests on.
(function () {
  'use strict';

  /** @type {any} */
  const root = window;
  const office = root.Office;
  const osf = root.OSF;

  const CONTEXT_CHANGED = 'olkInitializationContextChanged';
  // Number of the event in newer libraries.
  const CONTEXT_CHANGED_ID = 55;
  const DISPATCH = { getItemClassAsync: 210, getConversationIndexAsync: 213 };

  function addEnums() {
    // Requirement set 1.14 and later; the values are those of the published type declarations.
    office.MailboxEnums.BodyMode = { FullBody: 0, HostConfig: 1 };
    office.MailboxEnums.SendModeOverride = { PromptUser: 'promptUser' };
    office.EventType.InitializationContextChanged = CONTEXT_CHANGED;
  }

  /** @param {any} value @param {unknown} asyncContext */
  function succeeded(value, asyncContext) {
    return { value, status: 'succeeded', asyncContext };
  }

  /** @param {number} code @param {unknown} asyncContext */
  function failed(code, asyncContext) {
    const { name, message } = osf.DDA.ErrorCodeManager.getErrorArgs(code);
    return { value: undefined, status: 'failed', error: { code, name, message }, asyncContext };
  }

  /** `(options?, callback)`, as all calls of the library take them. @param {any[]} args */
  function optionsAndCallback(args) {
    const callback = args.find((argument) => typeof argument === 'function');
    const options = args.find((argument) => typeof argument === 'object' && argument !== null) || {};
    return { asyncContext: options.asyncContext, callback: callback || (() => undefined) };
  }

  /** A call of the Outlook object model, shaped as the library shapes its own. @param {number} dispatchId */
  function callByNumber(dispatchId) {
    return (/** @type {any[]} */ ...args) => {
      const { asyncContext, callback } = optionsAndCallback(args);
      const request = { MethodData: { ControlId: osf._OfficeAppFactory.getId(), DispatchId: dispatchId } };
      const answered = (/** @type {number} */ _transport, /** @type {any} */ reply) => {
        if (typeof reply !== 'object' || reply === null) return;
        callback(reply.error ? failed(reply.errorCode, asyncContext) : succeeded(reply.data, asyncContext));
      };
      osf._OfficeAppFactory.getClientEndPoint().invoke('ExecuteMethod', answered, request);
    };
  }

  /** Handlers of InitializationContextChanged (1.15). The event's name is documented; its payload on the wire is invented. */
  function contextChangedEvent() {
    /** @type {Set<Function>} */
    const handlers = new Set();
    const registration = () => ({
      controlId: osf._OfficeAppFactory.getId(),
      eventDispId: CONTEXT_CHANGED_ID,
      targetId: '',
    });
    const raised = (/** @type {any} */ payload) => {
      const args = { type: CONTEXT_CHANGED, ...JSON.parse(payload[0]) };
      handlers.forEach((handler) => handler(args));
    };
    return {
      /** @param {Function} handler @param {any[]} rest */
      add(handler, rest) {
        const { asyncContext, callback } = optionsAndCallback(rest);
        const endPoint = osf._OfficeAppFactory.getClientEndPoint();
        endPoint.registerForEvent(CONTEXT_CHANGED, raised, onRegistered, registration());
        /** @param {number} _transport @param {any} reply */
        function onRegistered(_transport, reply) {
          const code = (reply && reply.Error) || 0;
          if (code === 0) handlers.add(handler);
          callback(code === 0 ? succeeded(undefined, asyncContext) : failed(code, asyncContext));
        }
      },
      /** @param {any[]} rest */
      remove(rest) {
        const { asyncContext, callback } = optionsAndCallback(rest);
        handlers.clear();
        const done = () => callback(succeeded(undefined, asyncContext));
        osf._OfficeAppFactory.getClientEndPoint().unregisterForEvent(CONTEXT_CHANGED, done, registration());
      },
    };
  }

  /** The library's item with the newer members in front of it. @param {any} item @param {any} mailbox */
  function withNewerMembers(item, mailbox) {
    if (!item) return item;
    const contextChanged = contextChangedEvent();
    const addHandlerAsync = (
      /** @type {string} */ type,
      /** @type {Function} */ handler,
      /** @type {any[]} */ ...rest
    ) =>
      type === CONTEXT_CHANGED
        ? contextChanged.add(handler, rest)
        : item.addHandlerAsync(type, handler, ...rest);
    const removeHandlerAsync = (/** @type {string} */ type, /** @type {any[]} */ ...rest) =>
      type === CONTEXT_CHANGED ? contextChanged.remove(rest) : item.removeHandlerAsync(type, ...rest);
    return Object.create(item, {
      addHandlerAsync: { value: addHandlerAsync, enumerable: true },
      removeHandlerAsync: { value: removeHandlerAsync, enumerable: true },
      ...(isCompose(item) ? composeMembers(mailbox) : {}),
    });
  }

  /** @param {any} item */
  function isCompose(item) {
    return item.saveAsync !== undefined;
  }

  /** Requirement set 1.14; the numbers are those of newer libraries, `inReplyTo` travels in their initial data. @param {any} mailbox */
  function composeMembers(mailbox) {
    return {
      inReplyTo: { value: mailbox.initialData.inReplyTo },
      getItemClassAsync: { value: callByNumber(DISPATCH.getItemClassAsync) },
      getConversationIndexAsync: { value: callByNumber(DISPATCH.getConversationIndexAsync) },
    };
  }

  /** The library puts a new item on `mailbox` each time the selection changes. @param {any} mailbox */
  function extendItemsOf(mailbox) {
    let item = withNewerMembers(mailbox.item, mailbox);
    Object.defineProperty(mailbox, 'item', {
      get: () => item,
      set: (next) => {
        item = withNewerMembers(next, mailbox);
      },
      enumerable: true,
    });
  }

  /** Requirement set 1.14. That the colours come with the initial data is invented. @param {any} context */
  function addTheme(context) {
    if (context.officeTheme !== undefined) return;
    Object.defineProperty(context, 'officeTheme', {
      get: () => context.mailbox.initialData.officeTheme,
      enumerable: true,
    });
  }

  // Not onReady: only the page itself may say that it is ready to receive events.
  office.onReadyInternal(() => {
    const { context } = office;
    if (!context || !context.mailbox) return;
    const has = (/** @type {string} */ version) => context.requirements.isSetSupported('Mailbox', version);
    if (!has('1.14')) return;
    addEnums();
    addTheme(context);
    extendItemsOf(context.mailbox);
  });
})();
