import { expect, marksOf, test, type Outlook, type StampName } from './support/outlook';

const TO = { name: 'Tomas Novak', address: 'tomas@legalaid.example', kind: 'person' };

interface Sketch {
  readonly body: string;
  readonly bodyFormat?: 'html' | 'text';
  readonly attachments?: readonly object[];
  readonly headers?: object;
}

/** Changes a saved draft behind the back of everybody, and opens it. Without an id it is a new one. */
async function openDraft(outlook: Outlook, subject: string, sketch: Partial<Sketch>): Promise<void> {
  const id = await outlook.page.evaluate(
    async ({ url, changes }) => {
      const ask = async (
        method: string,
        at: string,
        content?: object,
      ): Promise<{ id: string; subject: string }> => {
        const body = content && JSON.stringify(content);
        const answer = await fetch(at, {
          method,
          headers: { 'content-type': 'application/json' },
          ...(body && { body }),
        });
        return (await answer.json()) as { id: string; subject: string };
      };
      const drafts = (await ask('GET', `${url}/folders/drafts`)) as unknown as readonly {
        id: string;
        subject: string;
      }[];
      const known = drafts.find(({ subject: other }) => other === changes.subject);
      const draft = known
        ? await ask('GET', `${url}/drafts/${known.id}`)
        : await ask('POST', `${url}/drafts`, { kind: 'new' });
      await ask('PUT', `${url}/drafts/${draft.id}`, { ...draft, ...changes });
      return draft.id;
    },
    { url: `/api/worlds/${outlook.world}/nadia`, changes: { subject, to: [TO], ...sketch } },
  );
  await outlook.page.goto(`/?world=${outlook.world}&as=nadia&view=messages#/drafts/${id}`);
  await expect(outlook.body).toBeVisible();
}

/** Chosen without taking the caret out of the text. */
async function choose({ composePane }: Outlook, stamp: StampName): Promise<void> {
  await composePane.getByRole('radio', { name: stamp }).evaluate((element: HTMLElement) => element.click());
}

/** What the editor holds: the stamps of its banners, and everything else. */
async function contentOf({ body }: Outlook): Promise<{ stamps: readonly string[]; words: string }> {
  const content = await body.evaluate((editor: HTMLElement) =>
    editor instanceof HTMLTextAreaElement ? editor.value : editor.innerHTML,
  );
  const stamps = Array.from(content.matchAll(/\[stamp:1:([a-z]+):/g), ([, stamp]) => stamp ?? '');
  const words = content
    .replace(/<table role="presentation".*?<\/table>/s, '')
    .replace(/={40}\n.*?\[stamp:[^\]]*\]\n*/s, '');
  return { stamps, words };
}

async function expectStamp(outlook: Outlook, stamp: string): Promise<void> {
  await expect.poll(async () => (await contentOf(outlook)).stamps).toEqual([stamp]);
}

async function caretToEnd({ body }: Outlook): Promise<void> {
  await body.evaluate((editor: HTMLElement) => {
    editor.focus();
    const last = editor.lastChild;
    if (editor instanceof HTMLTextAreaElement) {
      editor.setSelectionRange(editor.value.length, editor.value.length);
    } else if (last !== null) {
      getSelection()?.collapse(last, last.nodeValue?.length ?? last.childNodes.length);
    }
  });
}

/** One banner, one header, one id in the mail that arrives. */
async function sendAndExpectMarks(outlook: Outlook, subject: string, stamp: string) {
  await outlook.send();
  await outlook.expectSent();
  const mail = await outlook.mailOf('tomas', subject);
  const { headers, ids, markers, markerIds } = marksOf(mail);
  expect({ headers, markers }).toEqual({ headers: [stamp], markers: [stamp] });
  expect(markerIds).toEqual(ids);
  return mail;
}

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PICTURE = {
  ...{ id: 'door', name: 'door.png', contentType: 'image/png', size: 70, isInline: true },
  ...{ contentId: 'door@legalaid.example', base64: PIXEL },
};
const PARAGRAPH = `<p>${'Every word counts. '.repeat(150)}</p>`;

const BODIES: Readonly<Record<string, Sketch>> = {
  'a few words': { body: '<p>Dear Tomas,</p><p>see below.</p>' },
  'plain text': { body: 'Dear Tomas,\n\n  see below.\n', bodyFormat: 'text' },
  'words from right to left': { body: '<div dir="rtl"><p>عزيزي توماس،</p><p>الغرفة 12</p></div>' },
  'a signature below': {
    body: '<p>Dear Tomas,</p><div id="Signature"><table><tbody><tr><td>Nadia</td><td>Legal Aid</td></tr></tbody></table></div><p>P.S.</p>',
  },
  'a megabyte and pictures': {
    body: `<p>Dear Tomas,</p>${PARAGRAPH.repeat(300)}<p><img src="cid:door@legalaid.example" alt="The door"></p><p><img src="data:image/png;base64,${PIXEL}"></p><p>Bye.</p>`,
    attachments: [PICTURE],
  },
};

const SENTENCE = ' And then, she said, nobody came: not once, in all that time.';

for (const [what, sketch] of Object.entries(BODIES)) {
  test(`a stamp is changed while somebody types into ${what}, and no letter is lost`, async ({ outlook }) => {
    test.setTimeout(90_000);
    await outlook.openAs('nadia');
    await openDraft(outlook, what, sketch);
    const { words } = await contentOf(outlook);
    await outlook.openComposePane();
    await choose(outlook, 'Internal');
    await expectStamp(outlook, 'internal');
    expect((await contentOf(outlook)).words === words).toBe(true);

    await caretToEnd(outlook);
    for (const stamp of ['Confidential', 'Internal'] as const) {
      await choose(outlook, stamp);
      await outlook.page.keyboard.type(SENTENCE, { delay: 40 });
      await expectStamp(outlook, stamp.toLowerCase());
    }
    const after = await contentOf(outlook);
    const typed = after.words.replaceAll('&nbsp;', ' ');
    expect(typed.split(SENTENCE)).toHaveLength(3);
    expect(typed.replaceAll(SENTENCE, '') === words).toBe(true);
    const mail = await sendAndExpectMarks(outlook, what, 'internal');
    expect(mail.attachments).toHaveLength(sketch.attachments?.length ?? 0);
  });
}

async function aStampedDraft(outlook: Outlook, subject: string): Promise<void> {
  await outlook.openAs('nadia');
  await outlook.newMail(subject);
  await outlook.add('To', TO.address);
  await outlook.write('The text itself.');
  await outlook.stampByRibbon('Internal');
}

/** Marks the banner as a person does: all of it, or its lines from this one on. */
async function markBanner({ body }: Outlook, which: 'all' | 'from its second line on'): Promise<void> {
  await body.evaluate((editor: HTMLElement, isAll) => {
    editor.focus();
    const table = editor.querySelector('table');
    const lines = table?.querySelectorAll('p') ?? [];
    const [, second] = lines;
    if (table === null || second === undefined) throw new Error('There is no banner');
    const range = document.createRange();
    if (isAll) {
      range.selectNode(table);
    } else {
      range.setStartBefore(second);
      range.setEndAfter(lines[lines.length - 1] ?? second);
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, which === 'all');
}

test('a banner that is copied and pasted is held, and is one again once the stamp is chosen', async ({
  outlook,
}) => {
  await aStampedDraft(outlook, 'Copied');
  await markBanner(outlook, 'all');
  await outlook.page.keyboard.press('ControlOrMeta+C');
  await caretToEnd(outlook);
  await outlook.page.keyboard.press('ControlOrMeta+V');
  await expect.poll(async () => (await contentOf(outlook)).stamps).toEqual(['internal', 'internal']);
  expect(await outlook.sendAndBeHeld()).toContain('do not say the same');
  await outlook.answer("Don't Send");
  await outlook.stampByRibbon('Confidential');
  await expectStamp(outlook, 'confidential');
  expect((await sendAndExpectMarks(outlook, 'Copied', 'confidential')).body).toContain('The text itself.');
});

for (const [what, marked] of [
  ['deleted', 'all'],
  ['half deleted', 'from its second line on'],
] as const) {
  test(`a banner that is ${what} is held, and is back once the stamp is chosen`, async ({ outlook }) => {
    await aStampedDraft(outlook, what);
    await markBanner(outlook, marked);
    await outlook.page.keyboard.press('Delete');
    await expect.poll(async () => (await contentOf(outlook)).stamps).toEqual([]);
    expect(await outlook.sendAndBeHeld()).toContain('are missing from its text');
    await outlook.answer("Don't Send");
    await outlook.page.getByRole('button', { name: 'Stamp as' }).click();
    await outlook.page.getByRole('menuitem', { name: 'Internal' }).click();
    await expectStamp(outlook, 'internal');
    expect((await sendAndExpectMarks(outlook, what, 'internal')).body).toContain('The text itself.');
  });
}

test('words that are typed into the banner stay: the pane says so, and stamps once they are elsewhere', async ({
  outlook,
}) => {
  await aStampedDraft(outlook, 'Typed there');
  await outlook.openComposePane();
  await outlook.body.evaluate((editor: HTMLElement) => {
    editor.focus();
    const sentence = editor.querySelectorAll('td p')[1];
    if (sentence !== undefined) getSelection()?.selectAllChildren(sentence);
    getSelection()?.collapseToEnd();
  });
  const typed = ' She sleeps next door.';
  await outlook.page.keyboard.type(typed);
  await choose(outlook, 'Confidential');
  const { composePane } = outlook;
  await expect(composePane.getByText('Words that Mailstamp did not write')).toBeVisible();
  await expect(outlook.body).toContainText('She sleeps next door.');
  expect((await contentOf(outlook)).stamps).toEqual(['internal']);

  for (let left = typed.length; left > 0; left -= 1) await outlook.page.keyboard.press('Backspace');
  await composePane.getByRole('button', { name: 'Try again' }).click();
  await expectStamp(outlook, 'confidential');
  await sendAndExpectMarks(outlook, 'Typed there', 'confidential');
});

test('undoing what was typed around a change of stamp never leaves two banners', async ({ outlook }) => {
  await aStampedDraft(outlook, 'Undone');
  await outlook.write(' One more.');
  await outlook.openComposePane();
  await choose(outlook, 'Confidential');
  await expectStamp(outlook, 'confidential');
  await outlook.body.focus();
  for (let count = 0; count < 30; count += 1) {
    await outlook.page.keyboard.press('ControlOrMeta+Z');
    expect((await contentOf(outlook)).stamps.length).toBeLessThanOrEqual(1);
  }
  // Browsers undo what was typed in other fields, too.
  await outlook.form.getByRole('textbox', { name: 'Subject' }).fill('Undone');
  await choose(outlook, 'Internal');
  await expectStamp(outlook, 'internal');
  await sendAndExpectMarks(outlook, 'Undone', 'internal');
});

test('a signature that is put above the banner stays there when the stamp is changed', async ({
  outlook,
}) => {
  await aStampedDraft(outlook, 'Signed');
  await outlook.body.evaluate((editor: HTMLElement) => {
    editor.insertAdjacentHTML('afterbegin', '<div>Nadia, Legal Aid</div>');
    editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await outlook.stampByRibbon('Confidential');
  await expectStamp(outlook, 'confidential');
  expect((await contentOf(outlook)).words).toMatch(/^<div>Nadia, Legal Aid<\/div>/);
  await sendAndExpectMarks(outlook, 'Signed', 'confidential');
});

test('in a window of its own the stamp is changed, and what is typed there stays', async ({ outlook }) => {
  test.setTimeout(60_000);
  await aStampedDraft(outlook, 'Popped out');
  const own = await outlook.popOut();
  await expect(own.body).toContainText('The text itself.');
  await own.openComposePane();
  await caretToEnd(own);
  await choose(own, 'Confidential');
  await own.page.keyboard.type(SENTENCE, { delay: 30 });
  await expectStamp(own, 'confidential');
  const closing = own.page.waitForEvent('close');
  await own.send();
  await closing;
  const mail = await outlook.mailOf('tomas', 'Popped out');
  expect(marksOf(mail)).toMatchObject({ headers: ['confidential'], markers: ['confidential'] });
  expect(marksOf(mail).markerIds).toEqual(marksOf(mail).ids);
  expect(mail.body.replaceAll('&nbsp;', ' ')).toContain(`The text itself.${SENTENCE}`);
});

for (const [what, changes] of [
  ['opened again', {}],
  ['opened again, and has lost its header', { headers: {} }],
] as const) {
  test(`a saved draft that is ${what} goes with one banner and one header, and can be stamped anew`, async ({
    outlook,
  }) => {
    test.setTimeout(60_000);
    for (const stamp of ['Internal', 'Confidential'] as const) {
      await aStampedDraft(outlook, stamp);
      await outlook.page.getByRole('button', { name: 'Close draft' }).click();
      await expect(outlook.form).toBeHidden();
      await openDraft(outlook, stamp, changes);
      await expectStamp(outlook, 'internal');
      if (stamp === 'Confidential') await outlook.stampByRibbon(stamp);
      await expectStamp(outlook, stamp.toLowerCase());
      await sendAndExpectMarks(outlook, stamp, stamp.toLowerCase());
    }
  });
}
