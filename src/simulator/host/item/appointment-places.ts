import { placesText, type Place } from '../../shared/appointment';

/** Of the text in the location field (Office.js reference, Location.setAsync). */
export const LOCATION_LENGTH = 255;

/** A place as `enhancedLocation` has it. */
export interface WireLocation {
  readonly locationIdentifier: { readonly id: string; readonly type: 'room' | 'custom' };
  readonly displayName: string;
  readonly emailAddress: string;
}

export function toWireLocation({ name, address }: Place): WireLocation {
  const id = address ?? name;
  const type = address === null ? 'custom' : 'room';
  return { locationIdentifier: { id, type }, displayName: name, emailAddress: address ?? '' };
}

/** Several places stand side by side, with a semicolon and a space between them (Office.js reference, Location). */
export function placesFromText(text: string): readonly Place[] {
  const names = text.split('; ').map((name) => name.trim());
  return names.filter((name) => name !== '').map((name) => ({ name, address: null }));
}

export function fitsLocation(places: readonly Place[]): boolean {
  return placesText(places).length <= LOCATION_LENGTH;
}
