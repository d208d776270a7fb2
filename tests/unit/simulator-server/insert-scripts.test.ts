import { describe, expect, it } from '@jest/globals';
import {
  AUTH_BRIDGE,
  GRAPH_ROUTE,
  insertScripts,
  MAIL_LINKS,
  NEWER_MEMBERS,
  STAND_IN,
} from '../../../src/simulator/server/addin/insert-scripts';

const BEFORE = `<script src="${STAND_IN}"></script>`;
const AFTER = [NEWER_MEMBERS, AUTH_BRIDGE, MAIL_LINKS]
  .map((src) => `<script src="${src}"></script>`)
  .join('');

const LOADING: Record<string, string> = {
  'the usual tag': '<script src="/office-js/office.js"></script>',
  "Microsoft's address":
    '<script type="text/javascript" src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  'the debug file': '<script src="office.debug.js"></script>',
  'single quotes': "<script src='/office-js/office.js'></script>",
  'no quotes': '<script src=/office-js/office.js></script>',
  capitals: '<SCRIPT SRC="/office-js/Office.js"></SCRIPT >',
  'line breaks inside the tag': '<script\n  defer\n  src="/office-js/office.js"\n></script>',
  'a query': '<script src="/office-js/office.js?v=1#x"></script>',
  'a > in another attribute': '<script data-why="a > b" src="/office-js/office.js"></script>',
  'a page that ends early': '<script src="/office-js/office.js">',
};

const NOT_LOADING: Record<string, string> = {
  'another script': '<script src="/panes/read.js"></script>',
  'a name that ends alike': '<script src="/not-office.js"></script>',
  'a tag in a comment': '<!-- <script src="/office-js/office.js"></script> -->',
  'a tag in a script’s text': '<script>const t = \'<script src="/office-js/office.js">\';</script>',
  'another attribute': '<script data-src="/office-js/office.js"></script>',
  'another element': '<script-like src="/office-js/office.js"></script-like>',
  'an open comment': '<!-- <script src="/office-js/office.js">',
  'nothing at all': '',
};

describe('the scripts around office.js', () => {
  it.each(Object.entries(LOADING))('are put around %s', (_what, tag) => {
    const html = `<!doctype html><html><head><!-- head -->\n${tag}\n<title>x</title>`;
    const end = tag.includes('</') || tag.includes('</S') ? tag.length : `${tag}\n<title>x</title>`.length;
    const start = html.indexOf(tag);
    expect(insertScripts(html)).toBe(
      html.slice(0, start) + BEFORE + html.slice(start, start + end) + AFTER + html.slice(start + end),
    );
  });

  it.each(Object.entries(NOT_LOADING))('stay away from %s', (_what, html) => {
    expect(insertScripts(html)).toBe(html);
  });

  it('stand right next to it, also after other scripts', () => {
    const html =
      '<script src="a.js"></script><script src="/o/office.js"></script><script src="b.js"></script>';
    expect(insertScripts(html)).toBe(
      `<script src="a.js"></script>${BEFORE}<script src="/o/office.js"></script>${AFTER}<script src="b.js"></script>`,
    );
  });

  it('say where the local Graph is, before any other of them', () => {
    const page = insertScripts('<script src="/o/office.js"></script>', { graph: 'https://localhost:3444' });
    expect(page).toBe(
      `<script src="${GRAPH_ROUTE}?at=https%3A%2F%2Flocalhost%3A3444"></script>${BEFORE}<script src="/o/office.js"></script>${AFTER}`,
    );
  });
});
