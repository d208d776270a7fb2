import { mergeClasses } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useDropStyles } from './admin-styles';
import { fileIn, type WrongDrop } from './dropped';

interface FileDropProps {
  readonly onFile: (file: File) => void;
  readonly onWrong: (wrong: WrongDrop) => void;
  readonly children: ReactNode;
}

/** Text may be dragged from one field into another, as anywhere. */
function isTextForField({ dataTransfer, target }: DragEvent): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && !dataTransfer.types.includes('Files');
}

/** A place on which one file may be dropped; for those who do not drag there is a button in it. */
export function FileDrop({ onFile, onWrong, children }: FileDropProps) {
  const styles = useDropStyles();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    if (isTextForField(event)) return;
    // The browser would leave the page to show the file.
    event.preventDefault();
    const dropped = fileIn(event.dataTransfer);
    if (typeof dropped === 'string') onWrong(dropped);
    else onFile(dropped);
  };
  return (
    <div
      className={mergeClasses(styles.place, isOver && styles.over)}
      onDragOver={(event) => {
        if (isTextForField(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

/** Beside the places for files the browser would leave the page to show what is dropped. */
export function refuseFiles(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}
