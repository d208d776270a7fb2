/** Small line drawings on a grid of 16, in the colour of the text around them. */
const GLYPHS = {
  add: 'M8 3v10M3 8h10',
  check: 'M3 8.5l3.2 3.2L13 4.9',
  remove: 'M4 4l8 8M12 4l-8 8',
  edit: 'M3 13l.8-3L10.6 3.2a1 1 0 0 1 1.4 0l.8.8a1 1 0 0 1 0 1.4L6 12.2ZM9.4 4.4l2.2 2.2',
  undo: 'M6 3.5L3 6.5l3 3M3 6.5h6.2a3.3 3.3 0 0 1 0 6.6H7',
  hold: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 0 0 0-12.4ZM4.6 8h6.8',
  ask: 'M8 2.2L14.3 13.3H1.7ZM8 6.2v3.4M8 11.4v.3',
  go: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 0 0 0-12.4ZM5.2 8.3l2 2l3.8-4.3',
  info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 0 0 0-12.4ZM8 7.4v3.6M8 4.9v.3',
  wait: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 0 0 0-12.4ZM8 4.6V8l2.4 1.6',
  down: 'M3.5 6l4.5 4.5L12.5 6',
} as const;
export type GlyphName = keyof typeof GLYPHS;

interface GlyphProps {
  readonly name: GlyphName;
  readonly size?: number;
}

/** A decoration: words say the same beside it. */
export function Glyph({ name, size = 16 }: GlyphProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={GLYPHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
