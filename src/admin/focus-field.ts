/** The places of a problem, from its own outwards: a line of a field, the field, the entry. */
function placesFrom(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_part, at) => parts.slice(0, parts.length - at).join('/'));
}

function fieldAt(place: string): HTMLElement | null {
  const escaped = CSS.escape(place);
  return document.querySelector(`[data-path="${escaped}"], [data-path^="${escaped}/"]`);
}

/** Puts the keyboard into the field of a problem. */
export function focusField(path: string): void {
  for (const place of placesFrom(path)) {
    const field = fieldAt(place);
    if (field === null) continue;
    field.focus();
    return;
  }
}
