/** Hands a text to the browser as a download. */
export function saveFile(name: string, text: string): void {
  const place = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = place;
  link.download = name;
  link.click();
  URL.revokeObjectURL(place);
}
