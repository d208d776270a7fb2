const afterComma = (dataUrl: string | ArrayBuffer | null): string =>
  typeof dataUrl === 'string' ? dataUrl.slice(dataUrl.indexOf(',') + 1) : '';

/** The bytes of a file as base64. Rejects when the browser cannot read it, e.g. because it is a folder. */
export function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(afterComma(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });
}
