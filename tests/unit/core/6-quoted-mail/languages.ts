/** Words of one language in the lines above a quoted mail. */
export interface Language {
  readonly from: string;
  readonly date: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  /** As an author's line has it, around day and name: `On {day}, {name} wrote:`. */
  readonly wrote?: string;
  /** As Apple Mail announces what it forwards. */
  readonly forwarded?: string;
  readonly source: Source;
}

/**
 * Where a template comes from: the project's fact sheet, a public source (the tables and fixtures of
 * github.com/crisp-oss/email-forward-parser, MIT), or what we know of the language ourselves.
 */
export type Source = 'facts' | 'public' | 'own';

const language = (
  source: Source,
  [from, date, to, cc, subject]: readonly [string, string, string, string, string],
  more: Pick<Language, 'wrote' | 'forwarded'> = {},
): Language => ({ source, from, date, to, cc, subject, ...more });

export const LANGUAGES: Readonly<Record<string, Language>> = {
  en: language('public', ['From', 'Sent', 'To', 'Cc', 'Subject'], {
    wrote: 'On {day}, {name} wrote:',
    forwarded: 'Begin forwarded message:',
  }),
  fr: language('public', ['De', 'Envoyé', 'À', 'Cc', 'Objet'], {
    wrote: 'Le {day}, {name} a écrit :',
    forwarded: 'Début du message réexpédié :',
  }),
  es: language('public', ['De', 'Enviado', 'Para', 'CC', 'Asunto'], {
    wrote: 'El {day}, {name} escribió:',
    forwarded: 'Inicio del mensaje reenviado:',
  }),
  de: language('public', ['Von', 'Gesendet', 'An', 'Cc', 'Betreff'], {
    wrote: 'Am {day} schrieb {name}:',
    forwarded: 'Anfang der weitergeleiteten Nachricht:',
  }),
  it: language('public', ['Da', 'Inviato', 'A', 'Cc', 'Oggetto'], {
    wrote: 'Il giorno {day} {name} ha scritto:',
    forwarded: 'Inizio messaggio inoltrato:',
  }),
  pt: language('public', ['De', 'Enviado', 'Para', 'Cc', 'Assunto'], {
    wrote: 'Em {day}, {name} escreveu:',
    forwarded: 'Início da mensagem reencaminhada:',
  }),
  nl: language('public', ['Van', 'Verzonden', 'Aan', 'CC', 'Onderwerp'], {
    wrote: 'Op {day} heeft {name} het volgende geschreven:',
    forwarded: 'Begin doorgestuurd bericht:',
  }),
  da: language('public', ['Fra', 'Sendt', 'Til', 'Cc', 'Emne'], {
    wrote: 'Den {day} skrev {name}:',
    forwarded: 'Start på videresendt besked:',
  }),
  no: language('public', ['Fra', 'Sendt', 'Til', 'Kopi', 'Emne'], {
    wrote: '{name} skrev følgende den {day}:',
    forwarded: 'Videresendt melding:',
  }),
  sv: language('public', ['Från', 'Skickat', 'Till', 'Kopia', 'Ämne'], {
    wrote: 'Den {day} skrev {name} följande:',
    forwarded: 'Vidarebefordrat mejl:',
  }),
  fi: language('public', ['Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Kopio', 'Aihe'], {
    wrote: '{name} kirjoitti {day}:',
    forwarded: 'Välitetty viesti alkaa:',
  }),
  pl: language('public', ['Od', 'Wysłano', 'Do', 'DW', 'Temat'], {
    wrote: 'Dnia {day} {name} napisał:',
    forwarded: 'Początek przekazywanej wiadomości:',
  }),
  cs: language('public', ['Od', 'Odesláno', 'Komu', 'Kopie', 'Předmět'], {
    wrote: 'Dne {day}, {name} napsal(a):',
    forwarded: 'Začátek přeposílané zprávy:',
  }),
  sk: language('public', ['Od', 'Odoslané', 'Komu', 'Kópia', 'Predmet'], {
    wrote: '{day} používateľ {name} napísal:',
    forwarded: 'Začiatok preposlanej správy:',
  }),
  hu: language('public', ['Feladó', 'Elküldve', 'Címzett', 'Másolatot kap', 'Tárgy'], {
    wrote: '{day} időpontban {name} ezt írta:',
    forwarded: 'Továbbított levél kezdete:',
  }),
  ro: language('public', ['De la', 'Trimis', 'Către', 'Cc', 'Subiect'], {
    wrote: 'În {day}, {name} a scris:',
    forwarded: 'Începe mesajul redirecționat:',
  }),
  hr: language('public', ['Šalje', 'Poslano', 'Prima', 'Cc', 'Predmet'], {
    forwarded: 'Započni proslijeđenu poruku:',
  }),
  ru: language('public', ['От', 'Отправлено', 'Кому', 'Копия', 'Тема'], {
    wrote: '{day} пользователь {name} написал:',
    forwarded: 'Начало переадресованного сообщения:',
  }),
  uk: language('public', ['Від', 'Відправлено', 'Кому', 'Копія', 'Тема'], {
    wrote: '{day} {name} пише:',
    forwarded: 'Початок листа, що пересилається:',
  }),
  tr: language('public', ['Kimden', 'Gönderilen', 'Kime', 'Bilgi', 'Konu'], {
    wrote: '{name}, {day} tarihinde şunu yazdı:',
    forwarded: 'İleti başlangıcı:',
  }),
  ar: language('own', ['من', 'تم الإرسال', 'إلى', 'نسخة', 'الموضوع'], { wrote: 'في {day}، كتب {name}:' }),
  fa: language('own', ['از', 'ارسال شده', 'به', 'رونوشت', 'موضوع']),
  he: language('own', ['מאת', 'נשלח', 'אל', 'עותק', 'נושא']),
  sw: language('own', ['Kutoka', 'Imetumwa', 'Kwa', 'Nakala', 'Mada']),
  so: language('own', ['Ka', 'La diray', 'Ku', 'Cc', 'Mawduuc']),
  el: language('own', ['Από', 'Στάλθηκε', 'Προς', 'Κοιν.', 'Θέμα']),
  bg: language('own', ['От', 'Изпратено', 'До', 'Копие', 'Относно']),
  sr: language('own', ['Од', 'Послато', 'За', 'Копија', 'Предмет']),
  et: language('own', ['Saatja', 'Saadetud', 'Saaja', 'Koopia', 'Teema']),
  id: language('own', ['Dari', 'Dikirim', 'Kepada', 'Cc', 'Perihal']),
  vi: language('own', ['Từ', 'Đã gửi', 'Đến', 'Cc', 'Chủ đề']),
  zh: language('own', ['发件人', '发送时间', '收件人', '抄送', '主题']),
  ja: language('own', ['差出人', '送信日時', '宛先', 'CC', '件名']),
  ko: language('own', ['보낸 사람', '보낸 날짜', '받는 사람', '참조', '제목']),
};
