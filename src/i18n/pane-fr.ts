import { of } from './fr';
import type { PaneWords } from './pane-words';
import { quoted } from './sentence';

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

const named = (organisation: string): string => quoted(organisation, 80) || 'votre organisation';

export const paneFr: PaneWords = {
  compose: {
    meanings: {
      cleared: 'Peut être rendu public, pour les usages convenus.',
      adjust: 'Pourra être rendu public après certains changements ; d’ici là, reste dans l’organisation.',
      internal: 'Reste dans l’organisation et chez les partenaires avec qui elle en a convenu.',
      confidential: 'Reste entre les personnes de cet e-mail, où qu’elles travaillent.',
    },
    policyProblems: {
      unreachable: (organisation) =>
        `Les règles ${of(named(organisation))} n’ont pas pu être chargées. D’ici là, seules ses propres adresses passent. Vérifiez votre connexion, ou prévenez votre administrateur.`,
      invalid: (organisation) =>
        `Les règles ${of(named(organisation))} contiennent une erreur et ne peuvent pas servir. D’ici là, seules ses propres adresses passent. Prévenez votre administrateur.`,
    },
    label: 'Tamponner ce message',
    reading: 'Lecture de ce message…',
    slow: 'Outlook tarde à répondre. Vous pouvez continuer à écrire, rien n’est perdu. Si cela dure, fermez ce volet et rouvrez-le.',
    tryAgain: 'Réessayer',
    chooseHeading: 'Tampon',
    keysHint: 'Les touches 1 à 4 choisissent aussi.',
    suggested: 'Suggéré',
    writingProblems: {
      host: (call, code) =>
        `Outlook n’a pas accepté la modification. Votre message est intact et votre saisie est conservée ici. (${call}, ${code})`,
      typedMeanwhile:
        'Vous écriviez pendant que le tampon s’inscrivait : rien n’a été modifié. Faites une courte pause, puis réessayez.',
      notStamped: (chosen, carried) =>
        `« ${chosen} » n’a pas pu être mis. ${carried === undefined ? 'Aucun tampon n’est lisible dans le message.' : `Le message porte toujours « ${carried} ».`}`,
      notAdded: 'Votre dernière saisie ne figure pas encore dans le message.',
      bannerEdited:
        'Des mots que Mailstamp n’a pas écrits se trouvent dans le tampon de votre message. Déplacez-les au-dessous, ou effacez le tampon du texte, puis réessayez.',
      tooLong: 'Ensemble, ces entrées sont trop longues pour le tampon. Raccourcissez-en, ou retirez-en une.',
    },
    leaveAsItWas: 'Laisser tel quel',
    restoreMarks: 'Remettre le tampon',
    backTo: (stamp) => `Revenir à « ${stamp} »`,
    stampAs: (stamp) => `Tamponner « ${stamp} »`,
    replaced: (now, before) => `Tamponné « ${now} » au lieu de « ${before} ».`,
    clearing: {
      sentence: 'Tous les changements demandés dans cet échange sont faits.',
      clear: 'Autoriser la publication',
    },
    add: 'Ajouter',
    save: 'Enregistrer',
    cancel: 'Annuler',
    adjustments: {
      heading: 'Que faut-il changer avant de le rendre public ?',
      hint: 'Assez clairement pour que votre collègue puisse le faire sans vous demander. Un changement à la fois.',
      another: 'Un changement à faire',
      suggestions: 'Souvent nécessaire',
      editOne: (position) => `Modifier le changement ${position}`,
      removeOne: (position) => `Retirer le changement ${position}`,
      tooLong: (length, limit) =>
        `Ce texte compte ${length} caractères ; il en tient ${limit}. Raccourcissez-le, ou faites-en deux changements.`,
      duplicate: 'Ce changement figure déjà dans la liste.',
    },
    uses: {
      heading: 'Comment peut-il être utilisé ?',
      hint: 'Seulement les usages publics que toutes les personnes concernées ont acceptés.',
      another: 'Un usage convenu',
      suggestions: 'Souvent convenu',
      editOne: (position) => `Modifier l’usage ${position}`,
      removeOne: (position) => `Retirer l’usage ${position}`,
      tooLong: (length, limit) =>
        `Ce texte compte ${length} caractères ; il en tient ${limit}. Raccourcissez-le, ou faites-en deux usages.`,
      duplicate: 'Cet usage figure déjà dans la liste.',
    },
    checklist: {
      heading: 'Peut-il être rendu public ?',
      hint: 'Cochez ce dont vous vous êtes assuré.',
      progress: (done, total) => `${done} sur ${total} ${plural(done, 'coché', 'cochés')}`,
    },
    internal: {
      heading: 'Avec qui il reste',
      sentence: (organisation, hasPartners) =>
        !hasPartners
          ? `Ce message reste chez ${organisation}. Les partenaires avec qui votre organisation en a convenu peuvent aussi le recevoir.`
          : `Ce message reste chez ${organisation} et chez les partenaires à qui vous écrivez.`,
    },
    chain: {
      heading: 'Les personnes de cet e-mail',
      everyday:
        'Le courrier ordinaire à une cliente, un client ou un tribunal peut aussi être Confidentiel : ils sont sur cet e-mail, il leur parvient donc.',
      you: 'Vous',
      onChain: 'Sur cet e-mail',
      offChain: 'Pas encore sur cet e-mail',
      others: (count) => `et ${count} de plus, parmi les destinataires`,
    },
    recipients: {
      heading: (count) => (count === 0 ? 'Destinataires' : `Destinataires (${count})`),
      none: 'Personne pour l’instant. Ajoutez quelqu’un dans À, Cc ou Cci, et vous verrez ici qui peut recevoir ce message.',
      unreadable: 'Outlook n’a pas montré les destinataires : personne ne peut encore être examiné.',
      fields: { to: 'À', cc: 'Cc', bcc: 'Cci' },
      list: 'liste',
      remove: 'Retirer',
      removeThis: (address) => `Retirer ${address}`,
      removeAll: (count) => (count === 2 ? 'Retirer les deux' : `Retirer les ${count}`),
      removed: (addresses) =>
        addresses.length === 1 ? `${addresses[0] ?? ''} retiré.` : `${addresses.length} personnes retirées.`,
      moveToBcc: 'Mettre en Cci',
      moved: (addresses) =>
        addresses.length === 1
          ? `${addresses[0] ?? ''} mis en Cci.`
          : `${addresses.length} personnes mises en Cci.`,
      removeHolding: (count) => `Retirer les ${count} destinataires qui bloquent l’envoi`,
      undo: 'Annuler',
      notRemoved: (call, code) =>
        `Outlook n’a pas retiré tout le monde. Réessayez, ou retirez l’adresse dans le message même. (${call}, ${code})`,
      showMore: (count) => `Afficher ${count} autres personnes`,
      fitting: (count, all) => {
        if (all) return plural(count, 'Peut recevoir ce message', 'Tous peuvent recevoir ce message');
        return plural(
          count,
          '1 autre personne peut recevoir ce message',
          `${count} autres personnes peuvent recevoir ce message`,
        );
      },
      waiting: (count) =>
        `${count} ${plural(count, 'personne', 'personnes')}, à examiner dès qu’il y aura un tampon`,
    },
    following: {
      reading: 'Recherche des personnes de cette conversation…',
      noConsent:
        'Mailstamp peut chercher dans votre boîte qui figurait dans cette conversation : les adresses et les tampons, jamais le texte.',
      noConsentToLists:
        'Mailstamp peut chercher qui est sur les listes de cette conversation, si votre organisation le permet. D’ici là, seules les listes comptent, pas leurs membres.',
      agree: 'L’autoriser',
      later: 'Pas maintenant',
      lookUp: 'Chercher qui faisait partie de cet échange',
      notNow:
        'Les personnes de cette conversation n’ont pas pu être cherchées à l’instant. Comptent les destinataires à l’ouverture de cette réponse.',
      notThere:
        'Votre boîte n’a pas les messages précédents. Comptent les destinataires à l’ouverture de cette réponse.',
      notReadable:
        'Les messages précédents n’ont pas pu être lus cette fois. Comptent les destinataires à l’ouverture de cette réponse.',
      listsNotNow:
        'Les membres des listes de cette conversation n’ont pas pu être cherchés. Seules les listes comptent, pas leurs membres.',
    },
    evidence: {
      'from-the-start': (day) => `figurait sur le message du ${day ?? 'jour inconnu'}`,
      wrote: (day) => (day === undefined ? 'a écrit, un jour inconnu' : `a écrit le ${day}`),
      'added-by-right': (day, by) =>
        `ajout de ${by}${day === undefined ? '' : `, le ${day}`}, qui en a le droit`,
      'added-later': (day, by) => `ajout de ${by}${day === undefined ? '' : `, le ${day}`}`,
      onList: (list, how) => `est sur la liste ${list} (${how})`,
      addressed: 'figurait parmi les destinataires à l’ouverture de cette réponse',
      quoted: 'figure dans l’en-tête du message auquel vous répondez',
      notFound: 'introuvable dans la conversation',
      standing: 'peut rejoindre toute conversation',
    },
    acknowledging: {
      letJoin: (count) =>
        count === 1 ? 'Laisser cette personne se joindre' : `Laisser ces ${count} personnes se joindre`,
      isFine: 'Je l’ai vérifié',
      done: 'Vous l’avez dit : Envoyer ne demandera rien. Si les destinataires ou le tampon changent, la question revient.',
      takeBack: 'Annuler',
      failed: (call, code) => `Outlook n’a pas retenu votre réponse : Envoyer demandera. (${call}, ${code})`,
    },
    asking: {
      ask: (whom, count) =>
        `${whom === undefined ? 'Écrire à qui a commencé ce message' : `Demander à ${whom}`} d’ajouter ${count === 1 ? 'cette personne' : 'ces personnes'}`,
      subject: 'Merci d’ajouter quelqu’un à notre échange',
      body: (people, more, about) =>
        [
          'Bonjour,',
          '',
          `merci d’ajouter à notre échange confidentiel${about === undefined ? '' : ` « ${about} »`} :`,
          ...people,
          ...(more > 0 ? [`et ${more} de plus`] : []),
          '',
          'Seule la personne qui l’a commencé, ou quelqu’un qui décide de ces messages, peut le faire : répondez à tous dans cet échange, ajoutez ces adresses en Cc et envoyez. Dès lors, ces personnes en font partie.',
          '',
          'Merci',
        ].join('\n'),
      copy: 'Si aucun message ne s’ouvre, copiez ce texte',
    },
    send: {
      label: 'Ce que fera Envoyer',
      reading: { headline: 'Un instant', sentence: 'Examen du tampon et des destinataires.' },
      writing: { headline: 'Un instant', sentence: 'Le tampon s’inscrit dans le message.' },
      notWritten: (carried) => ({
        headline: 'Pas comme vous l’avez choisi',
        sentence:
          carried === undefined
            ? 'Votre choix ne figure pas encore dans le message.'
            : `Le message porte toujours « ${carried} » tel quel. Réessayez d’abord.`,
      }),
      nobody: { headline: 'Bien parti', sentence: 'Le tampon est mis. Il manque encore un destinataire.' },
      goes: { headline: 'Prêt à l’envoi', sentence: 'Rien ne s’y oppose.' },
      asks: 'Outlook demandera d’abord',
      held: 'Le message ne partirait pas',
      several: (first, others, because) => `${first} et ${others} autres : ${because}`,
      more: (count) => `Et ${count} ${plural(count, 'autre raison', 'autres raisons')}.`,
      show: 'Voir',
    },
    aboutPeople: {
      'list-at-cap': () =>
        'Ce champ contient tant de personnes qu’Outlook ne les montre peut-être pas toutes.',
      'address-unparseable': ({ count }) =>
        plural(
          count,
          'Cette adresse ne se lit pas avec certitude : on ne sait pas où irait le message.',
          'Ces adresses ne se lisent pas avec certitude : on ne sait pas où irait le message.',
        ),
      'outside-organisation': ({ organisation, stamp }) =>
        `N’appartient pas à ${organisation}, et ce message est « ${stamp} ».`,
      'policy-missing': ({ organisation }) => `Ne figure pas parmi les adresses propres à ${organisation}.`,
      'restricted-recipient': ({ stamp }) => `Ne reçoit que d’autres tampons, et ce message est ${stamp}.`,
      'beyond-chain': ({ stamp }) => `Pas sur cet e-mail jusqu’ici, et ce message est « ${stamp} ».`,
      'chain-unknown': ({ stamp }) =>
        `Ce message est « ${stamp} », et l’on ne peut plus voir qui était sur cet e-mail.`,
      'list-undeclared': () => 'Une liste : on ne voit pas d’ici qui la lit.',
      'look-alike': ({ organisation }) =>
        `Un nom qui ressemble seulement à ${organisation}. Vérifiez-le lettre par lettre.`,
      'new-on-chain': () => 'Pas sur cet e-mail jusqu’ici. L’envoi l’y fera entrer.',
      'added-later': () => 'Quelqu’un d’autre les a ajoutés plus tard à cet e-mail.',
      'exposed-recipients': () => 'Ils verraient les adresses les uns des autres. En Cci, non.',
      'bcc-on-confidential': () => 'En Cci, cette personne lit sans que les autres la voient.',
    },
    policyDetails: 'Pour votre administrateur',
  },
  read: {
    instructions: {
      cleared: 'Ce message peut être utilisé publiquement pour les usages indiqués ici, et pour aucun autre.',
      adjust:
        'Ce message n’est pas encore public : merci d’attendre que les changements indiqués ici soient faits.',
      internal: 'Ce message reste dans l’organisation qui l’a envoyé et chez les partenaires qui l’ont reçu.',
      confidential:
        'Ce message reste entre les personnes de cet e-mail : merci de demander avant de le transmettre.',
    },
    vouching: {
      inside: (organisation) => `Tamponné au sein ${of(named(organisation))}.`,
      claimed: (by) =>
        `Affirmé par ${quoted(by, 60)} : non vérifié. À l’extérieur, n’importe qui peut écrire un tampon.`,
      unknown: 'Outlook ne montre pas d’où vient ce message ; le tampon n’est donc pas vérifié.',
    },
    agreement: {
      agree: 'Le tampon dans le texte et celui qui est caché dans le message disent la même chose.',
      'banner-only': 'Seul le texte porte un tampon ; celui qui est caché dans le message manque.',
      'header-only': 'Seul le tampon caché dans le message est là ; les lignes du texte manquent.',
      contradict:
        'Le texte et le tampon caché dans le message nomment des tampons différents. Le plus strict compte.',
      damaged: 'Le tampon est abîmé. Il compte comme le plus strict qu’il pourrait être.',
      unstamped: 'Ce message ne porte pas de tampon.',
      unreadable: 'Outlook ne montre pas tout ce message ; son tampon est peut-être plus strict.',
    },
    label: 'Tampon de ce message',
    nothingSelected: 'Choisissez un message, et son tampon apparaît ici.',
    leftBehind:
      'Vous avez choisi un autre message. Rouvrez ce volet, ou épinglez-le, pour voir le tampon de celui-ci.',
    reading: 'Lecture du tampon…',
    failed: (call, code) =>
      `Outlook n’a pas montré ce message à Mailstamp. Réessayez, ou fermez ce volet et rouvrez-le. D’ici là, traitez le message comme Confidentiel. (${call}, ${code})`,
    tryAgain: 'Réessayer',
    adjustments: 'Avant de le rendre public',
    uses: 'Usages convenus',
    about: 'À propos de ce tampon',
    sender: 'Envoyé par',
    stampedOn: 'Tamponné le',
    unknownTime: 'Date inconnue',
    marks: 'Le tampon est-il entier ?',
    trust: 'Qui s’en porte garant ?',
    earlier: 'Cité plus bas',
    earlierHint:
      'Des messages précédents de cet échange portent ces tampons. Ils valent toujours pour ce qui est cité.',
    unstampedTitle: 'Pas de tampon',
    unstamped:
      'Personne n’a dit comment ce message peut être utilisé. Avant de le transmettre, demandez à la personne qui l’a envoyé. S’il parle de quelqu’un, traitez-le comme Confidentiel.',
    unreadableTitle: 'Tampon inconnu',
    unreadable:
      'Outlook ne montre pas tout ce message : on ne voit pas ici s’il est tamponné. Traitez-le comme Confidentiel tant que vous n’avez pas demandé à la personne qui l’a envoyé.',
    damaged:
      'Une partie du tampon est illisible : le plus strict qu’il pourrait être compte. Demandez à la personne qui l’a envoyé quel tampon était prévu.',
    damagedClaim: 'On ne peut pas lire qui a tamponné ce message : non vérifié.',
    organisationDiffers: (said, sender) =>
      `Le tampon nomme ${said}, mais le message vient de ${sender}. En cas de doute, demandez à la personne qui l’a envoyé.`,
    forwarding: {
      heading: 'Puis-je transférer ce message ?',
      address: 'À cette adresse',
      hint: 'Tapez une adresse avant de lui écrire.',
      noAddress: 'Cette adresse n’est pas encore complète.',
      yes: {
        anybody: () => 'Oui : ce message peut aller à tout le monde, pour les usages indiqués ici.',
        'already-there': (who) =>
          `Oui : ${who} figure déjà sur ce message. Utilisez Répondre à tous : Envoyer peut retenir un transfert Confidentiel.`,
        ours: (who, organisation) => `Oui : ${who} fait partie ${of(organisation)}.`,
        partner: (who) => `Oui : ${who} est d’un partenaire avec qui c’est convenu.`,
        standing: (who) => `Oui : ${who} peut rejoindre un message confidentiel.`,
      },
      ask: (why) => `Peut-être. Outlook vous demandera : ${why}`,
      no: (why) => `Non : ${why}`,
    },
    adjusting: {
      hint: 'Cochez ce dont vous vous êtes assuré.',
      progress: (made, total) => `${made} sur ${total} faits.`,
      done: 'Tous les changements sont faits. Une réponse peut en autoriser la publication.',
      reply: 'Répondre et autoriser',
      made: (total) => (total === 1 ? 'Ce changement est fait :' : `Ces ${total} changements sont faits :`),
      failed: (call, code) =>
        `Outlook ne l’a pas fait. Ce que vous avez coché est toujours là. (${call}, ${code})`,
    },
  },
};
