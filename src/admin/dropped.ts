/** Something was dropped that is not one file. */
export type WrongDrop = 'folder' | 'several' | 'no-file';

/** The part of DataTransfer that is looked at. */
export interface Dropped {
  readonly files: ArrayLike<File>;
  readonly items: ArrayLike<Pick<DataTransferItem, 'webkitGetAsEntry'>>;
}

/** The one file that was dropped, or why it is none. */
export function fileIn({ files, items }: Dropped): File | WrongDrop {
  const [file] = Array.from(files);
  if (file === undefined) return 'no-file';
  if (files.length > 1) return 'several';
  // A folder comes as a file that cannot be read.
  const isFolder = items[0]?.webkitGetAsEntry()?.isDirectory === true;
  return isFolder ? 'folder' : file;
}
