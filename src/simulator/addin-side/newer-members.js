// Inserted by the local Outlook after office.js. The npm package of office.js is of 2022; this adds what an add-in of
// today would call besides, over the same wire (facts: host-protocol 0.1, 5, 9), and hides what the client that is
// played does not have. The library itself stays as it is: what is added or hidden stands on objects in front of its own.
(function () {
  'use strict';

  /** @type {any} */
  const root = window;
  const office = root.Office;
  const osf = root.OSF;

  /** Levels of permission as the library numbers them once it has read the host's. */
  const READ_ITEM = 1;
  const READ_WRITE_ITEM = 2;
  const READ_WRITE_MAILBOX = 3;

  /** `Office.MailboxEnums.BodyMode`: the part of a reply that its writer sees. */
  const HOST_CONFIG = 1;

  /** Characters of a body that one call writes (facts: platform 3.2). */
  const LONGEST_BODY = 1_000_000;

  /**
   * What one member is: the requirement set that brought it, its number on the wire, the permission that newer libraries
   * ask for before they send anything, the mode in which it exists, and what its arguments become.
   * @typedef {object} Member
   * @property {string} since
   * @property {number} number
   * @property {number} level
   * @property {'compose' | 'read' | 'always'} mode
   * @property {'message'} [of] for members that appointments have not
   * @property {number} [takes] arguments before the options and the callback; none when left out
   * @property {true} [onPhones] for members that phones have although they report 1.5 (facts: platform 1.6)
   * @property {(args: any[]) => object | undefined} [params]
   * @property {(reply: any) => unknown} [answers] what the callback gets of the host's reply; its data when left out
   * @property {(args: any[]) => boolean} [only] for members that the library has: which calls of it are newer than it
   */

  /** By the place where the member stands, below `Office.context.mailbox` or `Office.context`. @type {Record<string, Member>} */
  const MEMBERS = {
    'item.body.prependOnSendAsync': {
      since: '1.13',
      number: 197,
      level: READ_WRITE_ITEM,
      mode: 'compose',
      takes: 1,
      params: (args) => ({
        appendTxt: args[0] || '',
        coercionType: coercionOf(optionsOf(args).coercionType),
      }),
    },
    'item.body.getAsync': {
      since: '1.14',
      number: 37,
      level: READ_ITEM,
      mode: 'always',
      takes: 1,
      onPhones: true,
      only: (args) => optionsOf(args.slice(1)).bodyMode === HOST_CONFIG,
      params: ([type]) => ({ coercionType: coercionOf(type), bodyMode: HOST_CONFIG }),
    },
    'item.body.setAsync': {
      since: '1.14',
      number: 38,
      level: READ_WRITE_ITEM,
      mode: 'compose',
      takes: 1,
      only: (args) => optionsOf(args).bodyMode === HOST_CONFIG,
      params: (args) => ({
        data: mustFit(args[0]),
        coercionType: coercionOf(optionsOf(args).coercionType),
        bodyMode: HOST_CONFIG,
      }),
    },
    'item.closeAsync': {
      since: '1.14',
      number: 203,
      level: READ_WRITE_ITEM,
      mode: 'compose',
      of: 'message',
      params: (args) => ({ discardItem: optionsOf(args).discardItem === true }),
    },
    'item.getAsFileAsync': { since: '1.14', number: 204, level: READ_ITEM, mode: 'read', of: 'message' },
    'item.getConversationIndexAsync': {
      since: '1.14',
      number: 213,
      level: READ_ITEM,
      mode: 'compose',
      of: 'message',
    },
    'item.getItemClassAsync': {
      since: '1.14',
      number: 210,
      level: READ_ITEM,
      mode: 'compose',
      of: 'message',
    },
    'item.sendAsync': { since: '1.15', number: 215, level: READ_WRITE_MAILBOX, mode: 'compose' },
    'item.sensitivityLabel.getAsync': { since: '1.13', number: 201, level: READ_ITEM, mode: 'compose' },
    'item.sensitivityLabel.setAsync': {
      since: '1.13',
      number: 200,
      level: READ_WRITE_ITEM,
      mode: 'compose',
      takes: 1,
      params: ([label]) => ({ sensitivityLabelID: typeof label === 'string' ? label : label.id }),
    },
    'mailbox.loadItemByIdAsync': {
      since: '1.15',
      number: 211,
      level: READ_WRITE_ITEM,
      mode: 'always',
      takes: 1,
      params: ([itemId]) => ({ itemId }),
      answers: ({ data }) => loadedItem(JSON.parse(data)),
    },
    'mailbox.getSelectedItemsAsync': {
      since: '1.13',
      number: 196,
      level: READ_WRITE_MAILBOX,
      mode: 'read',
    },
    'context.sensitivityLabelsCatalog.getAsync': {
      since: '1.13',
      number: 199,
      level: READ_WRITE_ITEM,
      mode: 'compose',
    },
    'context.sensitivityLabelsCatalog.getIsEnabledAsync': {
      since: '1.13',
      number: 202,
      level: READ_WRITE_ITEM,
      mode: 'compose',
    },
  };

  /** @typedef {Pick<Member, 'number' | 'level' | 'takes' | 'params' | 'answers'>} LoadedMember */

  /**
   * What can be done with whatever was loaded by its id: it is read, and its categories are managed.
   * @type {Record<string, LoadedMember>}
   */
  const LOADED_MEMBERS = {
    'body.getAsync': {
      number: 37,
      level: READ_ITEM,
      takes: 1,
      params: ([type]) => ({ coercionType: coercionOf(type) }),
    },
    'body.getTypeAsync': { number: 14, level: READ_ITEM },
    'categories.getAsync': { number: 157, level: READ_ITEM },
    'categories.addAsync': {
      number: 158,
      level: READ_WRITE_ITEM,
      takes: 1,
      params: ([categories]) => ({ categories }),
    },
    'categories.removeAsync': {
      number: 159,
      level: READ_WRITE_ITEM,
      takes: 1,
      params: ([categories]) => ({ categories }),
    },
    'notificationMessages.getAllAsync': { number: 34, level: READ_ITEM },
    getInitializationContextAsync: { number: 99, level: READ_ITEM },
    getAttachmentContentAsync: { number: 150, level: READ_ITEM, takes: 1, params: ([id]) => ({ id }) },
    loadCustomPropertiesAsync: {
      number: 3,
      level: READ_ITEM,
      answers: ({ customProperties }) => readProperties(JSON.parse(customProperties)),
    },
    unloadAsync: { number: 212, level: READ_WRITE_ITEM },
  };

  /** What a message of somebody else has besides (type declarations: LoadedMessageRead). @type {Record<string, LoadedMember>} */
  const LOADED_READ_MEMBERS = {
    getAllInternetHeadersAsync: { number: 168, level: READ_ITEM },
    getAsFileAsync: { number: 204, level: READ_ITEM },
  };

  /** What a draft has besides (type declarations: LoadedMessageCompose). @type {Record<string, LoadedMember>} */
  const LOADED_DRAFT_MEMBERS = {
    'to.getAsync': recipientsOf(0),
    'cc.getAsync': recipientsOf(1),
    'bcc.getAsync': recipientsOf(2),
    'subject.getAsync': { number: 18, level: READ_ITEM },
    'from.getAsync': { number: 107, level: READ_ITEM, answers: ({ data }) => personOf(data) },
    'delayDeliveryTime.getAsync': { number: 166, level: READ_ITEM },
    'internetHeaders.getAsync': {
      number: 151,
      level: READ_ITEM,
      takes: 1,
      params: ([internetHeaderKeys]) => ({ internetHeaderKeys }),
    },
    'sensitivityLabel.getAsync': { number: 201, level: READ_ITEM },
    getAttachmentsAsync: {
      number: 149,
      level: READ_ITEM,
      answers: ({ data }) => data.map(attachmentOf),
    },
    getComposeTypeAsync: { number: 174, level: READ_ITEM },
    getConversationIndexAsync: { number: 213, level: READ_ITEM },
    getItemClassAsync: { number: 210, level: READ_ITEM },
    getItemIdAsync: { number: 164, level: READ_ITEM },
    isClientSignatureEnabledAsync: { number: 175, level: READ_ITEM },
    saveAsync: { number: 32, level: READ_WRITE_ITEM },
  };

  /** @param {number} recipientField @returns {LoadedMember} */
  function recipientsOf(recipientField) {
    return {
      number: 15,
      level: READ_ITEM,
      params: () => ({ recipientField }),
      answers: ({ data }) => data.map(personOf),
    };
  }

  /** Events that the library does not know, with their numbers in newer ones. That their names on the wire are the documented ones is assumed. */
  const EVENTS = {
    InitializationContextChanged: {
      since: '1.15',
      name: 'olkInitializationContextChanged',
      number: 55,
      of: 'item',
    },
    SelectedItemsChanged: { since: '1.13', name: 'olkSelectedItemsChanged', number: 53, of: 'mailbox' },
    SensitivityLabelChanged: { since: '1.13', name: 'olkSensitivityLabelChanged', number: 54, of: 'item' },
  };

  /** Enumerations of the published type declarations. */
  const ENUMS = {
    BodyMode: { since: '1.14', onPhones: true, values: { FullBody: 0, HostConfig: HOST_CONFIG } },
    SendModeOverride: { since: '1.14', values: { PromptUser: 'promptUser' } },
  };

  /** @param {string} version */
  function has(version) {
    return office.context.requirements.isSetSupported('Mailbox', version);
  }

  /** What the host says of the client that it plays. @param {any} mailbox @returns {{ platform?: string, hostName?: string }} */
  function clientOf(mailbox) {
    return (mailbox.initialData || {}).client || {};
  }

  /** Whether the client that is played has a newer member. @param {{ since: string, onPhones?: boolean }} member */
  function isHere({ since, onPhones }) {
    return has(since) || (onPhones === true && clientOf(office.context.mailbox).platform === 'iOS');
  }

  /** @param {any} value @param {unknown} asyncContext */
  function succeeded(value, asyncContext) {
    return { value, status: 'succeeded', asyncContext };
  }

  /** Names of codes that the library learns only once a call of its own has failed. @type {Record<number, string>} */
  const ERROR_NAMES = {
    9002: 'InternalFormatError',
    9020: 'GenericResponseError',
    9031: 'InvalidParameterValueError',
    9032: 'ApiCallNotSupportedByExtensionPoint',
    9047: 'MissingExtendedPermissionsForAPIError',
    9049: 'ItemNotFound',
  };

  /** @param {number} code @param {unknown} asyncContext */
  function failed(code, asyncContext) {
    const { name, message } = osf.DDA.ErrorCodeManager.getErrorArgs(code);
    const error = { code, name: ERROR_NAMES[code] || name, message };
    return { value: undefined, status: 'failed', error, asyncContext };
  }

  /** The options among the arguments. @param {any[]} args */
  function optionsOf(args) {
    return args.slice(0, 2).find((argument) => typeof argument === 'object' && argument !== null) || {};
  }

  /** @param {any[]} args */
  function callbackOf(args) {
    return args.find((argument) => typeof argument === 'function') || (() => undefined);
  }

  /** The wire's number for `Office.CoercionType`; text when none is given. @param {unknown} type */
  function coercionOf(type) {
    return type === 'html' ? 3 : 0;
  }

  /** As the library throws before it sends anything. @param {string} path @param {number} level */
  function mustHaveLevel(path, level) {
    if (office.context.mailbox.initialData.permissionLevel >= level) return;
    throw new Error(`Elevated permission is required to call the method: '${path}'.`);
  }

  /** As the library throws for a body that is too long. @param {unknown} data */
  function mustFit(data) {
    if (typeof data !== 'string' || data.length <= LONGEST_BODY) return data;
    const name = 'Sys.ArgumentOutOfRangeException';
    const message = `${name}: Specified argument was out of the range of valid values. Parameter name: data`;
    throw Object.assign(new Error(message), { name });
  }

  /**
   * A call of the Outlook object model, shaped as the library shapes its own.
   * @param {string} path
   * @param {Pick<Member, 'number' | 'level' | 'takes' | 'params' | 'answers'>} member
   * @param {object} [about] which item it is about; the open one when left out
   */
  function callOf(path, { number, level, takes = 0, params, answers = ({ data }) => data }, about) {
    return (/** @type {any[]} */ ...args) => {
      mustHaveLevel(path, level);
      const callback = callbackOf(args);
      const { asyncContext } = optionsOf(args.slice(takes));
      const request = {
        ...(params === undefined ? {} : { ApiParams: params(args) }),
        MethodData: { ControlId: osf._OfficeAppFactory.getId(), DispatchId: number, ...about },
      };
      const answered = (/** @type {number} */ _transport, /** @type {any} */ reply) => {
        if (typeof reply !== 'object' || reply === null) return;
        callback(
          reply.error ? failed(reply.errorCode, asyncContext) : succeeded(answers(reply), asyncContext),
        );
      };
      osf._OfficeAppFactory.getClientEndPoint().invoke('ExecuteMethod', answered, request);
    };
  }

  /** Handlers of one event that the library does not know. @param {{ name: string, number: number }} event */
  function eventSource({ name, number }) {
    /** @type {Set<Function>} */
    const handlers = new Set();
    const registration = () => ({
      controlId: osf._OfficeAppFactory.getId(),
      eventDispId: number,
      targetId: '',
    });
    const raised = (/** @type {any} */ payload) => {
      const args = { type: name, ...JSON.parse(payload[0]) };
      handlers.forEach((handler) => handler(args));
    };
    return {
      /** @param {Function} handler @param {any[]} rest */
      add(handler, rest) {
        const endPoint = osf._OfficeAppFactory.getClientEndPoint();
        endPoint.registerForEvent(name, raised, onRegistered, registration());
        /** @param {number} _transport @param {any} reply */
        function onRegistered(_transport, reply) {
          const code = (reply && reply.Error) || 0;
          const { asyncContext } = optionsOf(rest);
          if (code === 0) handlers.add(handler);
          callbackOf(rest)(code === 0 ? succeeded(undefined, asyncContext) : failed(code, asyncContext));
        }
      },
      /** @param {any[]} rest */
      remove(rest) {
        handlers.clear();
        const done = () => callbackOf(rest)(succeeded(undefined, optionsOf(rest).asyncContext));
        osf._OfficeAppFactory.getClientEndPoint().unregisterForEvent(name, done, registration());
      },
    };
  }

  /** The owner's way to add and remove handlers, with the newer events beside the library's. @param {any} owner @param {'item' | 'mailbox'} kind */
  function eventMembers(owner, kind) {
    const sources = new Map(
      Object.values(EVENTS)
        .filter(({ since, of }) => of === kind && has(since))
        .map((event) => [event.name, eventSource(event)]),
    );
    return {
      addHandlerAsync(
        /** @type {string} */ type,
        /** @type {Function} */ handler,
        /** @type {any[]} */ ...rest
      ) {
        const source = sources.get(type);
        if (source === undefined) owner.addHandlerAsync(type, handler, ...rest);
        else source.add(handler, rest);
      },
      removeHandlerAsync(/** @type {string} */ type, /** @type {any[]} */ ...rest) {
        const source = sources.get(type);
        if (source === undefined) owner.removeHandlerAsync(type, ...rest);
        else source.remove(rest);
      },
    };
  }

  /** The library's own member where only some calls of it are newer. @param {string} path @param {Member} member @param {any} item */
  function besideLibrary(path, member, item) {
    const { only } = member;
    const call = callOf(path, member);
    if (only === undefined) return call;
    const [owner = '', name = ''] = path.split('.').slice(1);
    return (/** @type {any[]} */ ...args) => (only(args) ? call(...args) : item[owner][name](...args));
  }

  /** The newer members of this client for what is open, by path. @param {any} item the library's own */
  function newerMembers(item) {
    const isCompose = Boolean(item && item.saveAsync);
    const mode = isCompose ? 'compose' : 'read';
    const there = Object.entries(MEMBERS).filter(
      ([, member]) =>
        isHere(member) &&
        (member.mode === mode || member.mode === 'always') &&
        (member.of === undefined || (item && item.itemType === member.of)),
    );
    return Object.fromEntries(there.map(([path, member]) => [path, besideLibrary(path, member, item)]));
  }

  /** Puts values by path in front of an object, and of the objects that the paths lead through. @param {any} owner @param {Record<string, unknown>} values */
  function inFront(owner, values) {
    /** @type {Record<string, Record<string, unknown>>} */
    const below = {};
    /** @type {PropertyDescriptorMap} */
    const own = {};
    Object.entries(values).forEach(([path, value]) => {
      const [first = '', ...rest] = path.split('.');
      if (rest.length === 0) own[first] = { value, enumerable: true };
      else below[first] = { ...below[first], [rest.join('.')]: value };
    });
    Object.entries(below).forEach(([name, values]) => {
      // A mail that is read has a subject in words, which lacks nothing that an object could lack.
      if (typeof owner[name] === 'string') return;
      own[name] = { value: inFront(owner[name] || {}, values), enumerable: true };
    });
    return Object.create(owner, own);
  }

  /** The values of a kind of owner, by the rest of their path. @param {Record<string, unknown>} values @param {string} owner */
  function of(values, owner) {
    const own = Object.entries(values).filter(([path]) => path.startsWith(`${owner}.`));
    return Object.fromEntries(own.map(([path, value]) => [path.slice(owner.length + 1), value]));
  }

  /** What the host says that its client lacks, as nothing at all. @param {any} mailbox */
  function absentMembers(mailbox) {
    const { absentMembers = [] } = mailbox.initialData || {};
    return Object.fromEntries(absentMembers.map((/** @type {string} */ path) => [path, undefined]));
  }

  /** The library's item with what is newer or missing in front of it. @param {any} item @param {any} mailbox */
  function extended(item, mailbox) {
    if (!item) return item;
    const isCompose = item.saveAsync !== undefined;
    const values = {
      ...of(newerMembers(item), 'item'),
      ...(isCompose && item.itemType === 'message' && has('1.14')
        ? { inReplyTo: mailbox.initialData.inReplyTo }
        : {}),
      ...of(absentMembers(mailbox), 'item'),
      ...eventMembers(item, 'item'),
    };
    return inFront(item, values);
  }

  /** A person as the library shows one, who travels with numbers (facts: host-protocol 4). @param {any} person */
  function personOf({ address, name, recipientType, appointmentResponse }) {
    const types = ['other', 'distributionList', 'user', 'externalUser'];
    const responses = ['none', 'organizer', 'tentative', 'accepted', 'declined'];
    return {
      emailAddress: address,
      displayName: name,
      ...(recipientType === undefined ? {} : { recipientType: types[recipientType] }),
      ...(appointmentResponse === undefined ? {} : { appointmentResponse: responses[appointmentResponse] }),
    };
  }

  /** Custom properties of a loaded message, which cannot be set; dates travel as texts. @param {Record<string, unknown>} properties */
  function readProperties(properties) {
    const decoded = Object.entries(properties).map(([name, value]) => {
      const [, ms] = /^Date\((-?\d+)\)$/.exec(String(value)) || [];
      return [name, ms === undefined ? value : new Date(Number(ms))];
    });
    const all = Object.fromEntries(decoded);
    return { get: (/** @type {string} */ name) => all[name], getAll: () => ({ ...all }) };
  }

  /** An attachment as the library shows one, whose type travels as a number. @param {any} attachment */
  function attachmentOf({ attachmentType, ...attachment }) {
    return { ...attachment, attachmentType: ['file', 'item', 'cloud'][attachmentType] };
  }

  /** Calls about what was loaded. @param {Record<string, LoadedMember>} members @param {boolean} isShared */
  function loadedCalls(members, isShared) {
    const shared = isShared ? { getSharedPropertiesAsync: { number: 108, level: READ_ITEM } } : {};
    const calls = Object.entries({ ...LOADED_MEMBERS, ...members, ...shared });
    return Object.fromEntries(
      calls.map(([path, member]) => [path, callOf(path, member, { isLoadedItem: true })]),
    );
  }

  /**
   * Answering a loaded message: the library gives words alone and words with attachments numbers of their own.
   * @param {string} name
   * @param {{ words: number, more: number }} numbers
   */
  function replyForm(name, { words, more }) {
    return (/** @type {any} */ form, /** @type {any[]} */ ...rest) => {
      const number = typeof form === 'string' ? words : more;
      callOf(
        name,
        { number, level: READ_ITEM, takes: 1, params: () => formOf(form) },
        { isLoadedItem: true },
      )(form, ...rest);
    };
  }

  /** What a form is filled with, as the library sends it. @param {any} form */
  function formOf(form) {
    if (typeof form === 'string') return { htmlBody: form };
    const { htmlBody = '', attachments = [] } = form;
    const lines = attachments.map((/** @type {any} */ { type, name, url, itemId, isInline }) =>
      type === 'item' ? [type, name, itemId] : [type, name, url, isInline === true],
    );
    return { htmlBody, attachments: lines };
  }

  /** A draft beside the open item (type declarations: LoadedMessageCompose). @param {any} data the initial data of that draft */
  function loadedDraft({ conversationId, inReplyTo, seriesId, isFromSharedFolder }) {
    return inFront(
      { conversationId, inReplyTo, seriesId, itemType: 'message' },
      loadedCalls(LOADED_DRAFT_MEMBERS, isFromSharedFolder),
    );
  }

  /** The number that the wire has for a message that is written (facts: host-protocol 4). */
  const MESSAGE_COMPOSE = 4;

  /** What stands beside the open item, by its own initial data. @param {any} data */
  function loadedItem(data) {
    return data.itemType === MESSAGE_COMPOSE ? loadedDraft(data) : loadedMessage(data);
  }

  /** A message beside the open one (type declarations: LoadedMessageRead). @param {any} data the initial data of that message */
  function loadedMessage({ isFromSharedFolder, ...data }) {
    const { id, dateTimeCreated, dateTimeModified, from, sender, to, cc, attachments, ...plain } = data;
    return inFront(plain, {
      itemId: id,
      itemType: 'message',
      dateTimeCreated: new Date(dateTimeCreated),
      dateTimeModified: new Date(dateTimeModified),
      from: personOf(from),
      sender: personOf(sender),
      to: to.map(personOf),
      cc: cc.map(personOf),
      attachments: attachments.map(attachmentOf),
      displayReplyFormAsync: replyForm('displayReplyFormAsync', { words: 183, more: 181 }),
      displayReplyAllFormAsync: replyForm('displayReplyAllFormAsync', { words: 184, more: 182 }),
      ...loadedCalls(LOADED_READ_MEMBERS, isFromSharedFolder),
    });
  }

  /** The library puts a new item on `mailbox` each time the selection changes. @param {any} mailbox */
  function extendMailbox(mailbox) {
    let item = extended(mailbox.item, mailbox);
    Object.defineProperty(mailbox, 'item', {
      get: () => item,
      set: (next) => {
        item = extended(next, mailbox);
      },
      enumerable: true,
    });
    Object.assign(mailbox, of(newerMembers(item), 'mailbox'));
  }

  /** The library takes every client for Outlook on the web: what it says of another one (facts: platform 1.4; host-protocol 2.5, 4). @param {any} context */
  function identity(context) {
    const { platform = context.platform, hostName } = clientOf(context.mailbox);
    const { hostVersion, OWAView, hostName: usual } = context.mailbox.diagnostics;
    if (hostName === undefined || hostName === usual) return {};
    return {
      platform,
      diagnostics: { ...context.diagnostics, platform },
      'mailbox.diagnostics': { hostName, hostVersion, OWAView },
    };
  }

  /** @param {any} mailbox */
  function newerHandlers(mailbox) {
    const members = has('1.13') ? Object.entries(eventMembers(mailbox, 'mailbox')) : [];
    return Object.fromEntries(members.map(([name, member]) => [`mailbox.${name}`, member]));
  }

  /** The library's own members cannot be changed or taken away: what is other or missing in the client stands in front of them. @param {any} context */
  function coverContext(context) {
    const absent = Object.entries(absentMembers(context.mailbox)).filter(([path]) =>
      path.startsWith('mailbox.'),
    );
    const values = { ...identity(context), ...newerHandlers(context.mailbox), ...Object.fromEntries(absent) };
    if (Object.keys(values).length > 0) osf._OfficeAppFactory.setContext(inFront(context, values));
  }

  /** Requirement set 1.14. That the colours come with the initial data is invented. @param {any} context */
  function addTheme(context) {
    if (context.officeTheme !== undefined || !has('1.14')) return;
    Object.defineProperty(context, 'officeTheme', {
      get: () => context.mailbox.initialData.officeTheme,
      enumerable: true,
    });
  }

  function addNames() {
    Object.entries(EVENTS).forEach(([key, { since, name }]) => {
      if (has(since)) office.EventType[key] = name;
    });
    Object.entries(ENUMS).forEach(([key, member]) => {
      if (isHere(member)) office.MailboxEnums[key] = member.values;
    });
  }

  /** @param {any} context */
  function extendContext(context) {
    addTheme(context);
    const { sensitivityLabelsCatalog } = inFront({}, of(newerMembers(context.mailbox.item), 'context'));
    if (sensitivityLabelsCatalog !== undefined) {
      Object.defineProperty(context, 'sensitivityLabelsCatalog', { value: sensitivityLabelsCatalog });
    }
  }

  /** Dialogs have no roaming settings (facts: platform 3.2). @param {any} context */
  function hideSettings(context) {
    osf._OfficeAppFactory.setContext(inFront(context, { roamingSettings: undefined }));
  }

  // Not onReady: only the page itself may say that it is ready to receive events.
  office.onReadyInternal(() => {
    const { context } = office;
    if (context && context.isDialog) hideSettings(context);
    if (!context || !context.mailbox) return;
    addNames();
    extendContext(context);
    extendMailbox(context.mailbox);
    coverContext(context);
  });
})();
