import type { ClientId } from '../../../src/simulator/host/clients/client-profile';
import type { Row, Table } from './row';

const AS_HTML = { coercionType: 'html' } as const;

/** What a client leaves of HTML that an add-in writes. */
function leaves(client: ClientId, fact: string, html: string, body: string): Row {
  return {
    fact,
    sketch: { settings: { client, mailboxVersion: '1.14' } },
    steps: [['item.body.setAsync', html, AS_HTML]],
    leaves: { body },
  };
}

const CLASSES = '<p class="a" id="b">Hi</p>';
const NO_CLASSES = '<p id="b">Hi</p>';
const LINK = '<a href="https://a.example/" style="text-decoration:none">Hi</a>';
const LINK_INSIDE = '<a href="https://a.example/"><span style="text-decoration:none">Hi</span></a>';
const BOX =
  '<div bgcolor="#f8f8f8" style="background: #f8f8f8; padding: 1em; margin-top: 1em;">' +
  '<p><b>Files</b></p><div><a href="https://a.example/">one</a></div></div>';
const SHADED =
  '<div style="margin-top: 1em;"><p style="background-color: rgb(248, 248, 248);"><b>Files</b></p>' +
  '<div><p style="background-color: rgb(248, 248, 248);"><a href="https://a.example/">one</a></p></div></div>';
const TABLE =
  '<table bgcolor="#fde7e9" border="1" cellpadding="8"><tbody><tr><td>[CONFIDENTIAL]</td></tr></tbody></table>';

const GH_5296 = 'platform 3.2 (GH#5296)';
const GH_5704 = 'platform 3.2 (GH#5704)';
const ISSUE_827 = 'platform 3.2 (reference issue #827)';
const ADVICE = 'platform 3.2: what to write instead';
const NOTHING_KNOWN = 'invented: no report tells of it';

/** What reports tell of each client, and that the others are free of it. */
export const WRITTEN_HTML: Table = {
  'on the web, class attributes go and ids stay': leaves('web', GH_5296, CLASSES, NO_CLASSES),
  'in new Outlook, class attributes go and ids stay': leaves('new-windows', GH_5296, CLASSES, NO_CLASSES),
  'in classic Outlook, class attributes stay': leaves('classic-windows', NOTHING_KNOWN, CLASSES, CLASSES),
  'on the Mac, class attributes stay': leaves('mac', NOTHING_KNOWN, CLASSES, CLASSES),
  'in classic Outlook, the style of a link moves onto a span in it': leaves(
    'classic-windows',
    GH_5704,
    LINK,
    LINK_INSIDE,
  ),
  'on the web, the style of a link stays': leaves('web', GH_5704, LINK, LINK),
  'in classic Outlook, a div has no box: its colour stands behind its paragraphs': leaves(
    'classic-windows',
    ISSUE_827,
    BOX,
    SHADED,
  ),
  'on the web, a div keeps its box': leaves('web', ISSUE_827, BOX, BOX),
  'a table of one cell survives on the web': leaves('web', ADVICE, TABLE, TABLE),
  'a table of one cell survives in classic Outlook': leaves('classic-windows', ADVICE, TABLE, TABLE),
  'a table of one cell survives on the Mac': leaves('mac', ADVICE, TABLE, TABLE),
  'a signature is changed like all that is written': {
    fact: 'platform 3.2 (GH#5704 tells of setSignatureAsync)',
    sketch: { settings: { client: 'classic-windows', mailboxVersion: '1.14' } },
    steps: [['item.body.setSignatureAsync', LINK, AS_HTML]],
    leaves: { body: `<p>Hello</p><div id="Signature">${LINK_INSIDE}</div>` },
  },
  'what is written over the selection is changed like all that is written': {
    fact: GH_5296,
    sketch: { settings: { client: 'web', mailboxVersion: '1.14' } },
    steps: [['item.body.setSelectedDataAsync', CLASSES, AS_HTML]],
    leaves: { body: `${NO_CLASSES}<p>Hello</p>` },
  },
  'in classic Outlook, scripts and comments go too': leaves(
    'classic-windows',
    'invented',
    '<p onclick="x()">Hi<script>x()</script><!--c--></p>',
    '<p>Hi</p>',
  ),
};
