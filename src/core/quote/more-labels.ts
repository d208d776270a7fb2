import { words } from './labels';

// What the readers with more room know besides, in the same languages.

/** The same of To and Cc, by other programs. */
export const TO_ELSEWHERE = words('pour|pre|destinatarul|adresat|alıcı');
export const CC_ELSEWHERE = words('do wiadomości|másolat|copie à|kopie (cc)|κοινοποίηση');

export const FROM = words(
  'from|von|de|da|mittente|van|fra|från|lähettäjä|saatja|od|nadawca|feladó|de la|expeditorul|šalje|од|από|от|від|від кого|отправитель|kimden|gönderen|من|از|מאת|kutoka|kutoka kwa|ka|dari|từ|发件人|寄件者|差出人|보낸 사람',
);

export const SUBJECT = words(
  'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|emne|ämne|aihe|teema|temat|předmět|predmet|tárgy|subiect|subiectul|naslov|предмет|θέμα|относно|тема|konu|الموضوع|موضوع|נושא|mada|kuhusu|mawduuc|perihal|subjek|chủ đề|主题|主旨|件名|제목',
);

/** When it was sent, where to answer, how much it matters: rows that name nobody. */
export const OTHER = words(
  'sent|date|gesendet|datum|envoyé|enviado|enviado el|enviada em|fecha|data|inviato|verzonden|sendt|dato|skickat|lähetetty|päivämäärä|päiväys|saadetud|kuupäev|wysłano|odesláno|odoslané|dátum|elküldve|trimis|dată|poslano|датум|послато|στάλθηκε|ημερομηνία|изпратено|дата|надіслано|відправлено|отправлено|gönderilen|gönderildi|tarih|تم الإرسال|تاريخ الإرسال|التاريخ|ارسال شده|تاریخ|נשלח|תאריך|imetumwa|ilitumwa|tarehe|la diray|dikirim|terkirim|tanggal|đã gửi|ngày gửi|ngày|发送时间|发送日期|日期|寄件日期|送信日時|日付|보낸 날짜|날짜|' +
    'importance|priority|wichtigkeit|importância|importancia|importanza|belang|prioritet|ważność|важность|важливість|önem|reply-to|antwort an|répondre à|responder a|rispondi a|antwoord aan|svar til|svara till|vastaus|odpowiedź-do|odpověď na|odpovedať-pre|válaszcím|răspuns către|odgovori na|ответ-кому|кому відповісти|yanıt adresi',
);

/** What Apple Mail writes above the lines of a mail that it forwards, without the colon. */
export const FORWARDED = words(
  'begin forwarded message|začátek přeposílané zprávy|start på videresendt besked|anfang der weitergeleiteten nachricht|inicio del mensaje reenviado|välitetty viesti alkaa|début du message réexpédié|début du message transféré|započni proslijeđenu poruku|továbbított levél kezdete|inizio messaggio inoltrato|begin doorgestuurd bericht|videresendt melding|początek przekazywanej wiadomości|início da mensagem reencaminhada|início da mensagem encaminhada|începe mesajul redirecționat|начало переадресованного сообщения|začiatok preposlanej správy|vidarebefordrat mejl|i̇leti başlangıcı|початок листа, що пересилається',
);
