import type { PartialWords } from './complete-words';

const PLURALS = new Intl.PluralRules('ar');

/** The form of a counted noun: Arabic has six, of which mail needs five. */
interface Counted {
  readonly one: string;
  readonly two: string;
  /** Three to ten; the number stands before it. */
  readonly few: string;
  /** Eleven to ninety-nine. */
  readonly many: string;
  /** None, and whole hundreds. */
  readonly other: string;
}

function counted(value: number, { one, two, few, many, other }: Counted): string {
  switch (PLURALS.select(value)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${value} ${few}`;
    case 'many':
      return `${value} ${many}`;
    case 'zero':
    case 'other':
      return `${value} ${other}`;
  }
}

const UNREAD: Counted = {
  one: 'رسالة واحدة غير مقروءة',
  two: 'رسالتان غير مقروءتين',
  few: 'رسائل غير مقروءة',
  many: 'رسالة غير مقروءة',
  other: 'رسالة غير مقروءة',
};
const MESSAGES: Counted = {
  one: 'رسالة واحدة',
  two: 'رسالتان',
  few: 'رسائل',
  many: 'رسالة',
  other: 'رسالة',
};
const ENTRIES: Counted = {
  one: 'إدخال واحد',
  two: 'إدخالين',
  few: 'إدخالات',
  many: 'إدخالًا',
  other: 'إدخال',
};

/** Names and addresses are written in any direction: they must not turn the sentence around them. */
const own = (text: string): string => `\u2068${text}\u2069`;

export const AR: PartialWords = {
  app: {
    name: 'Outlook المحلي',
    simulation: 'محاكاة لتجربة Mailstamp. لا يغادر البريد هذا الحاسوب أبدًا.',
    loading: 'جارٍ فتح صندوق البريد…',
    about: 'حول Outlook المحلي هذا',
  },
  common: {
    close: 'إغلاق',
    back: 'رجوع',
    cancel: 'إلغاء',
    retry: 'إعادة المحاولة',
    dismiss: 'تجاهل',
    opensInNewTab: 'يُفتح في علامة تبويب جديدة',
  },
  folders: {
    title: 'المجلدات',
    inbox: 'علبة الوارد',
    drafts: 'المسودات',
    outbox: 'علبة الصادر',
    sent: 'العناصر المرسلة',
    deleted: 'العناصر المحذوفة',
  },
  folderLabel: (name, unread) => (unread === 0 ? name : `${name}، ${counted(unread, UNREAD)}`),
  draftsLabel: (name, total) => (total === 0 ? name : `${name}، ${total}`),
  list: {
    title: 'الرسائل',
    loading: 'جارٍ قراءة المجلد…',
    empty: {
      inbox: 'لا شيء في علبة الوارد بعد',
      drafts: 'لا توجد مسودات',
      outbox: 'لا شيء ينتظر',
      sent: 'لم يُرسل شيء بعد',
      deleted: 'لم يُحذف شيء',
    },
    emptyAdvice: {
      inbox: 'اكتب إلى أحد، أو استورد ملفات ‎.eml.',
      drafts: 'البريد الذي تغلقه قبل إرساله ينتظر هنا.',
      outbox: 'ما ترسله لاحقًا، أو في غياب الاتصال، ينتظر هنا. ويمكن استرجاعه إلى أن يغادر.',
      sent: 'ما ترسله يظهر هنا.',
      deleted: 'ما تحذفه يظهر هنا؛ احذفه مرة أخرى لإزالته.',
    },
    unread: 'غير مقروءة',
    hasAttachments: 'فيها مرفقات',
    draft: '[مسودة]',
    noSubject: '(بلا موضوع)',
    noRecipient: '(بلا مستلم)',
  },
  read: {
    title: 'جزء القراءة',
    nothing: 'اختر رسالة لقراءتها',
    nothingAdvice: 'لم يُختر شيء',
    loading: 'جارٍ فتح الرسالة…',
    gone: 'لم تعد هذه الرسالة هنا',
    goneAdvice: 'ربما حُذفت، أو أُعيدت صناديق البريد إلى بريد العيّنة.',
    failed: 'تعذّر فتح الرسالة',
    to: 'إلى',
    cc: 'نسخة',
    bcc: 'نسخة مخفية',
    attachments: 'المرفقات',
    download: (name, size) => `تنزيل ${own(name)}، ${size}`,
    body: 'نص الرسالة',
    remoteParts: 'لا تُحمَّل الصور من حواسيب أخرى.',
    plainText: 'نص عادي',
    source: 'عرض المصدر',
    sourceTitle: 'مصدر الرسالة',
    saveEml: 'تنزيل ‎.eml',
    delete: 'حذف',
    markUnread: 'وضع علامة كغير مقروءة',
    more: 'إجراءات أخرى',
  },
  ribbon: {
    title: 'الشريط',
    newMail: 'بريد جديد',
    reply: 'رد',
    replyAll: 'الرد على الكل',
    forward: 'إعادة توجيه',
  },
  compose: {
    title: 'رسالة قيد الكتابة',
    send: 'إرسال',
    checking: 'جارٍ فحص بريدك…',
    sending: 'جارٍ الإرسال…',
    stay: 'لا يُرسل شيء قبل انتهاء الفحص.',
    discard: 'تجاهل المسودة',
    attach: 'إرفاق ملف',
    closeDraft: 'إغلاق المسودة',
    from: 'من',
    to: 'إلى',
    cc: 'نسخة',
    bcc: 'مخفية',
    showCc: 'إضافة نسخة',
    showBcc: 'إضافة نسخة مخفية',
    subject: 'الموضوع',
    addSubject: 'أضف موضوعًا',
    body: 'نص الرسالة',
    recipients: (field) => `المستلمون في ${field}`,
    suggestions: (field) => `اقتراحات لـ ${field}`,
    list: 'قائمة',
    looking: (text) => `جارٍ البحث عن ${own(text)}`,
    unresolved: (text) => `${own(text)}، لم يُعثر عليه: ليس مستلمًا`,
    recipient: (name, address) => (name === address ? address : `${own(name)}، ${own(address)}`),
    remove: (name) => `إزالة ${own(name)}`,
    attachments: 'المرفقات',
    removeAttachment: (name) => `إزالة المرفق ${own(name)}`,
    format: 'التنسيق',
    bold: 'غامق',
    italic: 'مائل',
    underline: 'تسطير',
    bullets: 'قائمة نقطية',
    numbers: 'قائمة مرقّمة',
    clear: 'مسح التنسيق',
    toText: 'التبديل إلى نص عادي',
    toHtml: 'التبديل إلى HTML',
    saved: 'حُفظت المسودة',
    saving: 'جارٍ الحفظ…',
    unsaved: 'لم تُحفظ بعد',
    notSaved: 'لم تُحفظ: الخادم لا يجيب',
    tooBig: (name) => `لم يُرفق ${own(name)}: يمكن إرفاق ملفات حتى 20 ميغابايت.`,
    unreadableFile: (name) => `لم يُرفق ${own(name)}: تعذّرت قراءته.`,
    draftGone: 'لم تعد هذه المسودة هنا',
    draftGoneAdvice: 'ربما أُرسلت أو أُلغيت في علامة تبويب أخرى.',
    draftFailed: 'تعذّر فتح المسودة',
  },
  recipients: {
    others: (count) => `+ ${count} آخرون`,
    fewer: 'عرض أقل',
    ambiguous: (text) => `${own(text)}، يناسب عدة أشخاص: ليس مستلمًا بعد`,
    whom: (text) => `من هو ${own(text)}؟`,
    editText: 'كتابة شيء آخر',
    edit: (text) => `تغيير ${own(text)}`,
    expand: (name) => `عرض أعضاء ${own(name)}`,
    expandTitle: (name) => `استبدال ${own(name)} بأعضائها؟`,
    expandMessage: (members) => `يأخذ الأعضاء مكان القائمة، ولا يمكن إعادتهم إليها: ${members}.`,
    expandConfirm: 'استبدال',
    membersUnknown: 'لا يعرف دفتر العناوين أعضاءها. يذهب البريد إلى القائمة كما هي.',
  },
  windows: {
    drafts: 'المسودات المفتوحة',
    closeTab: (subject) => `إغلاق المسودة ${own(subject)}`,
    popOut: 'فتح في نافذة جديدة',
    elsewhere: 'هذه المسودة مفتوحة في نافذة أخرى',
    elsewhereAdvice: 'تُفتح المسودة في نافذة واحدة في كل مرة، حتى لا يُكتب فوق شيء.',
    bringHere: 'إحضارها إلى هنا',
    blocked: 'لم تُفتح النافذة الجديدة',
    blockedAdvice: 'يمنع المتصفح النوافذ التي تفتحها الصفحات. اسمح بها لهذا العنوان، ثم أعد المحاولة.',
  },
  toText: {
    title: 'التبديل إلى نص عادي؟',
    message: 'يضيع التنسيق والصور التي في النص والجداول.',
    confirm: 'تبديل',
  },
  closeDraft: {
    title: 'هذه المسودة غير محفوظة',
    message: 'لم يأخذ الخادم تغييراتك الأخيرة. احفظها مرة أخرى، أو تجاهل المسودة.',
    save: 'حفظ',
    discard: 'تجاهل',
  },
  discard: {
    title: 'تجاهل هذه المسودة؟',
    message: 'يضيع ما كتبته.',
    confirm: 'تجاهل',
  },
  leave: {
    title: 'ما زال بريدك قيد الفحص',
    message: 'انتظر الفحص، أو احفظ البريد كمسودة وأرسله لاحقًا.',
    ways: { wait: 'انتظار', 'send-anyway': 'إرسال على أي حال', 'save-draft': 'حفظ كمسودة' },
  },
  alert: {
    buttons: {
      'send-anyway': 'إرسال على أي حال',
      'dont-send': 'عدم الإرسال',
      wait: 'انتظار',
      'try-later': 'المحاولة لاحقًا',
      'save-draft': 'حفظ في المسودات',
      ok: 'موافق',
    },
    slow: (name) => `يستغرق ${own(name)} وقتًا أطول من المتوقع لفحص هذه الرسالة.`,
    unavailable: (name) => `${own(name)} غير متاح ولم يتمكن من فحص هذه الرسالة.`,
    'timed-out': (name) => `لم يُنهِ ${own(name)} فحص هذه الرسالة.`,
    'connection-lost': (name) => `انقطع الاتصال قبل أن يفحص ${own(name)} هذه الرسالة.`,
    'work-offline': (name) =>
      `لا يمكن أن يفحص ${own(name)} هذه الرسالة وأنت تعمل دون اتصال. أنهِ العمل دون اتصال ثم أرسلها من جديد.`,
  },
  stopped: {
    unresolved: (texts) =>
      `لم تُرسل: ليس واضحًا من هو ${own(texts)}. اختر شخصًا، أو اكتب العنوان كاملًا، أو أزله.`,
    broken: (texts) => `لم تُرسل: ${own(texts)} ليس عنوانًا كاملًا. صحّحه أو أزله.`,
    nobody: 'لم تُرسل: لا أحد في إلى ولا نسخة ولا نسخة مخفية. أضف مستلمًا، ثم اضغط إرسال مرة أخرى.',
    checkFailed: 'لم تُرسل: انقطع فحص الوظيفة الإضافية. مسودتك ما زالت هنا؛ اضغط إرسال لإعادة المحاولة.',
    notQueued: 'لم تُرسل: لا يوجد اتصال، ولا يحفظ هذا المتصفح شيئًا إلى أن يعود.',
    notSaved: 'لم تُرسل: تعذّر حفظ البريد.',
    notDelivered: 'لم تُرسل: تعذّر تسليم البريد.',
    gone: 'لم تُرسل: سبق أن أُرسل هذا البريد أو أُلغي في علامة تبويب أخرى. ما كُتب هنا لم يُرسل؛ انسخ ما تحتاج إليه قبل إغلاقه.',
    close: 'إغلاقه',
    kept: 'مسودتك ما زالت هنا.',
  },
  problem: {
    unreachable: 'خادم Outlook المحلي لا يجيب. شغّله بالأمر «npm start»، ثم أعد المحاولة.',
    missing: 'لم يعد على الخادم.',
    unknown: (status) => `رفض الخادم (${status}).`,
  },
  offline: 'خادم Outlook المحلي لا يجيب. شغّله بالأمر «npm start»؛ تعاود هذه الصفحة الاتصال من تلقاء نفسها.',
  faults: { bar: 'أعطال مقصودة:', allOff: 'إيقاف كل الأعطال' },
  sent: 'أُرسلت',
  sendLater: {
    more: 'طرق أخرى للإرسال',
    open: 'إرسال لاحقًا…',
    title: 'إرسال لاحقًا',
    when: 'وقت المغادرة',
    past: 'اختر وقتًا لم يحن بعد.',
    confirm: 'إرسال لاحقًا',
    set: (time) => `لا تغادر هذه الرسالة قبل ${time}.`,
    remove: 'إرسال دون انتظار',
  },
  undoSend: {
    setting: 'التراجع عن الإرسال',
    choice: (seconds) => (seconds === 0 ? 'متوقف' : `${seconds} ثوانٍ`),
    sending: 'جارٍ الإرسال…',
    later: (time) => `ستُرسل في ${time}.`,
    undo: 'تراجع',
    tooLate: 'فات الأوان: غادرت الرسالة.',
  },
  waiting: {
    leaves: (time) => `تنتظر هذه الرسالة هنا وتغادر في ${time}. لم تصل إلى أحد بعد.`,
    takeBack: 'استعادة وتحرير',
    sendNow: 'إرسال الآن',
  },
  network: {
    open: 'الاتصال',
    choices: {
      online: 'متصل',
      'work-offline': 'العمل دون اتصال',
      'no-connection': 'محاكاة انقطاع الاتصال',
    },
    says: {
      'work-offline': 'أنت تعمل دون اتصال: ما ترسله ينتظر في هذا المتصفح.',
      'no-connection': 'يُحاكى انقطاع الاتصال: لا تصل هذه الصفحة إلى البريد ولا إلى أحداث الوظائف الإضافية.',
    },
    waiting: (count) => `عدد الرسائل التي تنتظر في هذا المتصفح: ${count}. تغادر حين يعود الاتصال.`,
    takeBack: 'الاحتفاظ بها كمسودات',
    goOnline: 'الاتصال',
  },
  pane: {
    pin: 'تثبيت: إبقاء الجزء مفتوحًا للرسائل الأخرى',
    pinCompose: 'تثبيت: فتح الجزء لكل رسالة جديدة',
    unpin: 'إلغاء التثبيت',
    close: (title) => `إغلاق ${own(title)}`,
    resize: (title) => `عرض ${own(title)}`,
    switcher: 'الوظائف الإضافية المفتوحة',
  },
  notifications: { title: 'رسائل من الوظائف الإضافية' },
  account: {
    menu: (name) => `الحساب: ${own(name)}`,
    title: 'الحسابات المحلية',
    open: (name) => `الانتقال إلى ${own(name)}`,
    newTab: (name) => `فتح ${own(name)} في علامة تبويب جديدة`,
    noAddin: 'بلا الوظيفة الإضافية',
    signedIn: 'أنت تنظر إلى صندوق البريد هذا',
  },
  import: {
    open: 'استيراد بريد',
    drop: 'أفلت ملفات ‎.eml لاستيرادها',
    title: 'استيراد',
    working: 'جارٍ الاستيراد…',
    imported: (count) => `في علبة الوارد الآن: ${counted(count, MESSAGES)}.`,
    none: 'لم يُستورد شيء.',
    unreadable: 'تعذّرت قراءتها',
    failed: 'تعذّر استيراد الملفات.',
  },
  reset: {
    open: 'إعادة ضبط الصناديق',
    title: 'العودة إلى بريد العيّنة؟',
    message: 'يذهب كل البريد والمسودات والإعدادات لكل حسابات Outlook المحلي هذا، ويعود بريد العيّنة.',
    confirm: 'إعادة الضبط',
    whileWriting:
      'أُعيد ضبط صناديق البريد، ربما في علامة تبويب أخرى، وذهبت معها المسودة التي تكتبها. انسخ ما تحتاج إليه، ثم ابدأ من جديد.',
    startAfresh: 'البدء من جديد',
    failed: 'تعذّرت إعادة ضبط صناديق البريد.',
  },
  settings: {
    open: 'الإعدادات',
    title: 'إعدادات العميل المحاكى',
    language: 'اللغة',
    languages: { 'en-US': 'English', 'fr-FR': 'Français', 'ar-SA': 'العربية' },
    requirementSet: 'مجموعة متطلبات Mailbox',
    requirementSets: {
      '1.14': '1.14، كما في Outlook على Mac و LTSC 2024',
      '1.15': '1.15، كما في Outlook على الويب',
    },
    note: 'يُعاد تحميل الصفحة؛ تُحفظ المسودات.',
    save: 'حفظ',
  },
  appearance: {
    open: 'الألوان والمفاتيح',
    theme: 'الألوان',
    themes: { system: 'كما في هذا الحاسوب', light: 'فاتح', dark: 'داكن', 'high-contrast': 'تباين عالٍ' },
  },
  shortcuts: {
    title: 'اختصارات لوحة المفاتيح',
    note: 'تعمل الحروف المفردة عندما لا يكتب أحد. وفي صفحة الوظيفة الإضافية تسري مفاتيحها.',
    actions: {
      newMail: 'بريد جديد',
      reply: 'رد',
      replyAll: 'الرد على الكل',
      forward: 'إعادة توجيه',
      delete: 'حذف',
      backToList: 'الرجوع إلى القائمة',
      send: 'إرسال',
      checkNames: 'البحث عن الأسماء في خانات العناوين',
      popOut: 'فتح في نافذة جديدة',
      nextRegion: 'الجزء التالي من الصفحة',
      previousRegion: 'الجزء السابق من الصفحة',
      help: 'هذه الاختصارات',
    },
  },
  wire: {
    open: 'سجل الاتصال',
    title: 'سجل الاتصال',
    explain:
      'كل استدعاء بين الوظائف الإضافية و Outlook المحلي هذا، والأحدث في الآخر. كلمة «مُختلَق» تدل على ما لا يُعرف من الاتصال الحقيقي.',
    empty: 'لا شيء بعد: لم تستدعِ أي وظيفة إضافية.',
    saveJson: 'حفظ بصيغة JSON',
    filter: 'تصفية سجل الاتصال',
    search: 'جزء من اسم',
    everyFrame: 'كل الإطارات',
    everyDirection: 'كلا الاتجاهين',
    failedOnly: 'الفاشلة فقط',
    inventedOnly: 'المُختلَقة فقط',
    count: (shown, all) => (shown === all ? `${all}` : `${shown} من ${all}`),
    nothingFits: 'لا يناسب التصفية أي إدخال.',
    details: 'التفاصيل',
    sent: 'المُرسل',
    answered: 'الجواب',
    noDetails: 'لم يُنقل شيء.',
    saveTitle: (count) => `حفظ ${counted(count, ENTRIES)}`,
    saveExplain:
      'يقول الملف أي استدعاءات جرت، وكيف انتهت، وكم طول كل نص فيها. ولا يحوي ما كتبه الناس ولا أسماءهم.',
    saveContents: 'تضمين الأسماء والعناوين والمواضيع والنصوص',
    saveWarning: 'سيحوي الملف أجزاء من البريد. لا ترسله إلا إلى من يحق له قراءتها.',
    time: 'الوقت',
    frame: 'الإطار',
    direction: 'الاتجاه',
    what: 'ماذا',
    notes: 'ملاحظات',
    toHost: 'إلى Outlook',
    toAddin: 'إلى الوظيفة الإضافية',
    pane: 'جزء المهام',
    dialog: 'مربع حوار',
    runtime: 'تشغيل الأحداث',
    failed: 'فشل',
    invented: 'مُختلَق',
  },
  addinWarnings: {
    title: 'حول الوظائف الإضافية',
    summary: (count: number) =>
      count === 1
        ? 'في بيانه جزء واحد لا يُعرض ولا يُشغَّل هنا'
        : `أجزاء في بيانه لا تُعرض ولا تُشغَّل هنا: ${count}`,
  },
  unmodelled: {
    title: 'أجرت الوظيفة الإضافية استدعاءً لا يعرفه Outlook المحلي هذا',
    advice:
      'ما تراه من الآن قد لا يكون ما يفعله Outlook. أضف الاستدعاء في src/simulator/host، ثم أعد التحميل.',
    reload: 'إعادة التحميل',
    look: 'التصفح على أي حال',
  },
  about: {
    intro:
      'عميل بريد لتجربة الوظيفة الإضافية على هذا الحاسوب. يستضيفها كما يفعل Outlook على الويب: البيان نفسه، و office.js نفسه، والرسائل نفسها بينهما.',
    modelledTitle: 'ما هو ممثَّل',
    modelled: [
      'رسائل MIME حقيقية تُسلَّم بين الحسابات هنا؛ البريد الداخلي يُعلَّم كذلك، والبريد المستورد يفقد هذه العلامات.',
      'أزرار الشريط وقوائمه، وأجزاء المهام مع التثبيت والإغلاق، وأحداث التشغيل، والفحص عند الإرسال، كلها من بيان الوظيفة الإضافية.',
      'التنبيهات الذكية بأزرارها وحدودها الموثّقة، لمجموعتي المتطلبات 1.14 و 1.15.',
    ],
    notTitle: 'ما ليس كذلك',
    not: [
      'البريد إلى عناوين لا حساب لها هنا لا يذهب إلى أي مكان.',
      'الاستدعاء غير الممثَّل يوقف الصفحة بخطأ، فلا يُخمَّن شيء في صمت.',
      'ما اختُلق ولم يُعرف عن Outlook الحقيقي مُعلَّم بكلمة «مُختلَق» في سجل الاتصال.',
    ],
    inventedTitle: 'المُختلَق في هذه الصفحة',
    invented: [
      'تذكّر تثبيت جزء رسالة قيد الكتابة.',
      'مظهر الصفحة أثناء عمل الوظائف الإضافية، وما تقوله عندما يتعذّر الوصول إلى إحداها.',
    ],
  },
};
