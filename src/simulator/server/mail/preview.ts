const MAX_READ = 4000;
const MAX_SHOWN = 200;

/** The first words of a plain text, for the message list; rules drawn with signs say nothing there. */
export function previewOfText(text: string): string {
  return text
    .slice(0, MAX_READ)
    .replace(/^[=_*-]{5,}\s*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_SHOWN);
}
