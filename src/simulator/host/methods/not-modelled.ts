/** A member or event of Outlook that is known and answered with 5000, or is missing, because nobody has modelled it. */
export interface NotModelled {
  readonly name: string;
  readonly fact: string;
  readonly why: string;
}

const INTERNAL = 'For Microsoft and its partners only; not documented.';
const ELSEWHERE = 'The local Outlook has no such place.';

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
  214: row(
    214,
    'Office.devicePermission.requestPermissionsAsync',
    'Only the type declarations have Office.devicePermission. The library that npm delivers has none, so that no add-in that loads it can ask.',
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
    why: 'It is so here at all times, as no build is known that is free of it. MSAL 3.27 broke on it (GH#5210).',
  },
  {
    name: 'GH#3312: OfficeRuntime.storage is undefined in launch events of classic Outlook',
    fact: 'platform 1.4',
    why: 'It is so here at all times.',
  },
  {
    name: 'GH#6412: the classic user interface of the Mac has no Smart Alerts',
    fact: 'platform 0',
    why: 'It is so here at all times: a Mac with 1.8 raises no launch events.',
  },
  {
    name: 'GH#4084: appointments have no internet headers',
    fact: 'platform 3.1',
    why: 'It is so here at all times.',
  },
  {
    name: 'GH#6180: the recipients of the message that is answered cannot be asked for',
    fact: 'platform 5',
    why: 'It is so here at all times: no member gives them.',
  },
  {
    name: 'docs#5057: Graph shows no custom headers of sent mail',
    fact: 'platform 3.1',
    why: 'It is so here at all times: the local Graph has no headers of sent mail.',
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
  {
    name: 'GH#6692: nested app authentication in launch events fails with “storage_not_supported”',
    fact: 'platform 5.1',
    why: 'MSAL looks for storage itself, and finds none in launch events of classic Outlook: nothing is left to switch.',
  },
  {
    name: 'GH#6610: “origin is not valid for NAA” in production',
    fact: 'platform 5.1',
    why: 'No application is registered here, so that no origin is looked up. The sign-in states refuse in other words.',
  },
];

/** What an add-in may register for, or ask of a manifest, in vain. */
export const NOT_MODELLED_EVENTS: readonly NotModelled[] = [
  {
    name: 'A form that goes on in a window of its own',
    fact: 'platform 3.3',
    why: 'Its add-ins end here and start anew there, without session data; only notifications go along. What else real clients keep is not known.',
  },
  {
    name: 'Leaving a message on the Mac while add-ins check it',
    fact: 'Microsoft’s page on Smart Alerts',
    why: 'There the check goes on in the background; here the person is asked, as on the web.',
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
  {
    name: 'What Office.onReady, and dialogs, say of the client',
    fact: 'host-protocol 2.5; platform 1.4',
    why: 'The library itself says there that every client is Outlook on the web. Pages find the client in Office.context.',
  },
  { name: 'OnMessageDecrypt', fact: 'platform 1.1', why: 'No message here is encrypted.' },
  {
    name: 'OnMessageReadWithCustomHeader, OnMessageReadWithCustomAttachment',
    fact: 'platform 1.1',
    why: 'Previews of classic Outlook only.',
  },
];

/** What Outlook is known to do of itself and the local one does not. */
export const NOT_MODELLED_BEHAVIOUR: readonly NotModelled[] = [
  {
    name: 'To, Cc or Bcc that Outlook says nothing of, told apart from an empty field',
    fact: 'the library: getRecipients',
    why: 'Microsoft’s library makes an empty list of either, so that no add-in can tell: answer to.getAsync with null among the faults, and mail leaves as if nobody were in To.',
  },
  {
    name: 'The group policy “Block send when web add-ins can’t load” of classic Outlook',
    fact: 'platform 2.5',
    why: 'It is documented for ItemSend; here an ItemSend add-in that cannot be asked holds the message at all times.',
  },
  {
    name: 'OnSendAddinsWaitForLoad of Outlook on Mac',
    fact: 'platform 2.5',
    why: 'Manifests are there before the page is: nothing is left to wait for.',
  },
  {
    name: 'Simple MAPI: “Send as attachment” while classic Outlook is closed',
    fact: 'platform 1.2 and 2.5',
    why: 'No other program sends by the local Outlook, so that its group policy has nothing to decide.',
  },
  {
    name: 'Forms of the web and of new Outlook in which events may not fire: RSVP with note, forwarding from the calendar',
    fact: 'platform 1.2',
    why: 'Meeting requests are answered and passed on as messages here, with all their events.',
  },
  {
    name: 'body.setAsync ends what can be undone, in classic Outlook and on the Mac',
    fact: 'platform 3.2',
    why: 'What can be undone in the form is the browser’s own.',
  },
  {
    name: 'The cursor that jumps on the Mac when an add-in prepends to the body',
    fact: 'platform 3.2',
    why: 'It stays where the person left it, in every client.',
  },
  {
    name: 'A draft on phones that only an add-in has changed is not saved',
    fact: 'platform 1.6',
    why: 'Every change is saved, whoever made it.',
  },
  {
    name: 'The Share sheet of iOS, from which OnNewMessageCompose does not come',
    fact: 'platform 1.6',
    why: 'The local Outlook has no such place.',
  },
  {
    name: 'conversationId changes when the subject is edited',
    fact: 'platform 3.2 and 5',
    why: 'The id stays with the draft, and conversations are built from headers.',
  },
  {
    name: 'Headers of a message beyond 256 KB',
    fact: 'platform 3.1',
    why: 'In which words Exchange refuses them is not known: setting more is reported and refused with 5000.',
  },
  {
    name: 'The number of attachments (code 9001)',
    fact: 'the library: NumberOfAttachmentsExceeded',
    why: 'The limit is the administrator’s; none is set here.',
  },
  {
    name: 'Recipients of a mailto: link that classic Outlook resolves late',
    fact: 'platform 1.4',
    why: 'Whoever a link names is resolved when the form opens.',
  },
  {
    name: 'recipientType “other”, and people of the address list who count as external',
    fact: 'platform 5.3',
    why: 'The type goes by the domain alone: nobody has personal contacts here.',
  },
  {
    name: 'recipientType that is stale after the From has changed',
    fact: 'platform 5.3',
    why: 'It is that of the mailbox in front at all times.',
  },
  {
    name: 'Multi-select in the drafts',
    fact: 'platform 4',
    why: 'Drafts are opened one by one; an add-in loads one by an id that it had from saveAsync or getItemIdAsync.',
  },
  {
    name: 'Regular expression matches of a loaded message',
    fact: 'platform 4; type declarations: LoadedMessageRead',
    why: 'Contextual rules are not modelled: the loaded object has no such members.',
  },
  {
    name: 'ReportPhishingCommandSurface',
    fact: 'platform 4',
    why: 'The manifest is read with a warning that names it.',
  },
  {
    name: 'Contextual add-ins: DetectedEntity, entities and regular expressions',
    fact: 'platform 4',
    why: 'The manifest is read with a warning that names it; a mail has no entities and no matches.',
  },
  {
    name: 'mailbox.diagnostics.ews.getTokenStatusAsync',
    fact: 'platform 5.2',
    why: 'The library of 2022 has no such member: add-ins that look for it find none.',
  },
  {
    name: 'Items on which no add-in starts: reports of delivery, protected mail, archive, group and public folders',
    fact: 'platform 1.2',
    why: 'Every message in a folder is an ordinary one here, also a report that was imported.',
  },
  {
    name: 'Exchange on-premises, and Outlook on the web against it',
    fact: 'platform 0 and 2.1',
    why: 'Outlook on the web with 1.6 lacks members, no more: no server cap of 1.5, no legacy tokens, no EWS.',
  },
  {
    name: 'userProfile.accountType other than office365; time zones other than UTC',
    fact: 'host-protocol 4',
    why: 'Every account is a work account, and times are those of UTC.',
  },
  {
    name: 'ItemSend together with prepend or append on send in one add-in',
    fact: 'platform 6.2',
    why: 'Outlook does not take such a manifest; it is taken here, and both work.',
  },
  {
    name: 'What else the Word engine of classic Outlook makes of HTML',
    fact: 'platform 3.2',
    why: 'Two reports are modelled: the style of links, and the colour of a div. The fonts, languages and classes that Word adds are known in examples only.',
  },
  {
    name: 'What Outlook on Mac and on phones changes in HTML',
    fact: 'platform 3.2',
    why: 'GH#4203 tells of links whose width, height and display have no effect, not whether they are removed: what is written stays, without scripts, forms and comments.',
  },
  {
    name: 'What Outlook on the web changes in HTML beside class attributes and outer spans',
    fact: 'host-protocol 13; platform 3.2',
    why: 'That the text which is read back is never that which was written is known; the rules are not. No add-in should compare the two.',
  },
  {
    name: 'Inline styles that “body methods do not support”',
    fact: 'platform 3.2',
    why: 'The reference says so, and Microsoft’s own samples use them throughout: they stay, in every client.',
  },
];
