/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen } from '@testing-library/react';
import type { WireEntry } from '../../../src/simulator/host/contract';
import { WireTable } from '../../../src/simulator/page/addins/WireTable';

afterEach(cleanup);

const entries = Array.from({ length: 10_000 }, (_, at): WireEntry => ({
  at,
  frame: 'runtime',
  direction: 'to-host',
  what: `call ${at}`,
  failed: false,
  invented: false,
}));

describe('the table of the wire log', () => {
  it('draws a screenful of ten thousand entries, and tells screen readers how many there are', () => {
    render(
      <FluentProvider theme={webLightTheme}>
        <WireTable entries={entries} chosen={null} onChoose={() => undefined} empty="" />
      </FluentProvider>,
    );
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('10001');
    expect(document.querySelectorAll('tbody tr[aria-rowindex]').length).toBeLessThan(60);
  });

  it('says why it is empty', () => {
    render(
      <FluentProvider theme={webLightTheme}>
        <WireTable entries={[]} chosen={null} onChoose={() => undefined} empty="No entry fits." />
      </FluentProvider>,
    );
    expect(screen.getByText('No entry fits.')).toBeTruthy();
  });
});
