/** A member or event of Outlook that is known and answered with 5000, or is missing, because nobody has modelled it. */
export interface NotModelled {
  readonly name: string;
  readonly fact: string;
  readonly why: string;
}

const INTERNAL = 'For Microsoft and its partners only; not documented.';
const ELSEWHERE = 'The local Outlook has no such place.';

const SECOND_ITEM = 'The library of 2022 has no second item beside the open one.';

function row(number: number, name: string, why: string): NotModelled {
  return { name, fact: `host-protocol 5, number ${number}`, why };
}

/** Calls that reach the host, by their number on the wire. */
export const NOT_MODELLED_CALLS: Readonly<Record<number, NotModelled>> = {
  40: row(40, 'mailbox.RegisterConsentAsync', INTERNAL),
  42: row(42, 'mailbox.CloseApp', INTERNAL),
  43: row(43, 'mailbox.displayPersonaCardAsync', ELSEWHERE),
  45: row(45, 'mailbox.navigateToModuleAsync', ELSEWHERE),
  101: row(101, 'move', INTERNAL),
  206: row(206, 'display.body.setAsync', 'A preview that no client has shipped.'),
  207: row(207, 'display.subject.setAsync', 'A preview that no client has shipped.'),
  211: row(211, 'mailbox.loadItemByIdAsync', SECOND_ITEM),
  212: row(212, 'unloadAsync', SECOND_ITEM),
  214: row(
    214,
    'context.devicePermission.requestPermissionsAsync',
    'Nobody here asks for microphone or camera.',
  ),
  403: row(403, 'window.open, taken over by the host', 'Windows open as the browser opens them.'),
};

/** Reports of the field that cannot be switched on here. */
export const NOT_MODELLED_BUGS: readonly NotModelled[] = [
  {
    name: 'GH#6810: mail merge goes without the send event',
    fact: 'platform 2.5',
    why: 'The local Outlook has no mail merge.',
  },
  {
    name: 'GH#5208: launch events of classic Outlook have no window.location',
    fact: 'platform 1.4',
    why: 'It is so here at all times, as no build is known that is free of it.',
  },
  {
    name: 'GH#2177: storage of frames is partitioned',
    fact: 'platform 1.4',
    why: 'The add-in’s pages are of the same site as this page, where browsers do not partition. The faults block storage.',
  },
  {
    name: 'GH#4597: a pin is lost when the page is refreshed',
    fact: 'platform 4',
    why: 'It is so here at all times: the pin of a pane for mail that is read is not kept.',
  },
];

/** What an add-in may register for, or ask of a manifest, in vain. */
export const NOT_MODELLED_EVENTS: readonly NotModelled[] = [
  {
    name: 'SelectedItemsChanged',
    fact: 'host-protocol 7',
    why: 'Of several messages that are picked in the list no add-in is told.',
  },
  { name: 'DragAndDropEvent', fact: 'host-protocol 7', why: 'The name on the wire is not known.' },
  {
    name: 'OnAppointmentFromChanged',
    fact: 'Microsoft’s page on OnMessageFromChanged',
    why: 'Shared mailboxes have no calendar here, so that one organizes as oneself.',
  },
  {
    name: 'A shared mailbox in a browser tab of its own',
    fact: 'platform 5.4',
    why: 'It opens beside one’s own mailbox, where a message that is written has no shared properties.',
  },
  { name: 'OnMessageDecrypt', fact: 'platform 1.1', why: 'No message here is encrypted.' },
  {
    name: 'OnMessageReadWithCustomHeader, OnMessageReadWithCustomAttachment',
    fact: 'platform 1.1',
    why: 'Previews of classic Outlook only.',
  },
];
