import { describe, expect, it } from '@jest/globals';
import { readMailLink } from '../../../src/simulator/page/addins/mail-links';

const person = (address: string) => ({ address, name: '', kind: 'person' });

describe('a link to a mail', () => {
  it('opens with its people, its subject and its lines', () => {
    const link =
      'mailto:nadia@legalaid.example?subject=Please%20add%20%26%20answer&body=Hello%2C%0D%0A1%20%3C%202&cc=a%2Bb@x.example,c@x.example';
    expect(readMailLink(link)).toEqual({
      to: [person('nadia@legalaid.example')],
      cc: [person('a+b@x.example'), person('c@x.example')],
      bcc: [],
      subject: 'Please add & answer',
      html: 'Hello,<br>1 &lt; 2',
      attachments: [],
    });
  });

  it.each([
    ['nobody', 'mailto:?subject=x', []],
    ['a plus that is one', 'mailto:a+b@x.example', [person('a+b@x.example')]],
    ['people in a field of their own', 'MAILTO:?to=a@x.example', [person('a@x.example')]],
    ['somebody wrongly written', 'mailto:%E0%A4%A@x.example', []],
  ])('may name %s', (_what, link, people) => {
    expect(readMailLink(link)?.to).toEqual(people);
  });

  it.each(['https://x.example/', '', 'javascript:void(0)'])('is not %j', (link) => {
    expect(readMailLink(link)).toBeUndefined();
  });
});
