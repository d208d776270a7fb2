// The words that mail programs put in front of From, To and the like when they quote a mail, in the languages that the
// people of this field write: English, German, French, Spanish, Portuguese, Italian, Dutch, Danish, Norwegian, Swedish,
// Finnish, Estonian, Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Serbian, Greek, Bulgarian, Ukrainian, Russian,
// Turkish, Arabic, Farsi, Hebrew, Swahili, Somali, Indonesian, Vietnamese, Chinese, Japanese, Korean. No word stands for
// two of them in any two languages. All in lower case.

/** A list in one text takes least room in the launch bundle. */
export const words = (text: string): readonly string[] => text.split('|');

/** What Outlook writes for the people a mail was sent to. */
export const TO = words(
  'to|an|à|para|a|aan|til|till|vastaanottaja|saaja|do|komu|címzett|către|prima|za|за|προς|до|кому|kime|إلى|به|אל|kwa|ku|kepada|đến|tới|收件人|收件者|宛先|받는 사람',
);

/** For those who got a copy. */
export const CC = words(
  'cc|kopie|kopi|kopia|kópia|kopio|kopija|koopia|dw|másolatot kap|копия|копие|копија|копія|κοιν.|bilgi|نسخة|رونوشت|עותק|nakala|抄送|副本|참조',
);
