import type { AdminWords } from './admin-words';
import { policyProblemsFr } from './policy-problems-fr';

const quote = (about: string, says: string): string => {
  const name = about === '' ? 'une entrée sans nom' : `« ${about} »`;
  return says === '' ? name : `${name} (${says})`;
};

export const adminFr: AdminWords = {
  title: 'Règles de Mailstamp',
  start: {
    lead: 'Les règles disent qui peut recevoir un message sous quel tampon. Tout ce que vous faites ici reste dans ce navigateur jusqu’à ce que vous l’enregistriez.',
    newHeading: 'Commencer de nouvelles règles',
    newHint:
      'Votre nom et votre domaine suffisent pour commencer. Vous pourrez ensuite ajouter des partenaires et faire des essais.',
    name: 'Nom de votre organisation',
    domain: 'Domaine de vos adresses',
    domainHint: 'Ce qui suit le @, par exemple ngo.example',
    domainMeant: (domain) => `Les règles commenceront par le domaine ${domain}.`,
    begin: 'Commencer',
    openHeading: 'Reprendre vos règles',
    openHint: 'Ouvrez le fichier policy-source.json que vous avez enregistré la dernière fois.',
    open: 'Ouvrir un fichier',
    notOpened: (file) => `${file} n’a pas été ouvert et rien n’a changé. Voici pourquoi :`,
    unreadable: (file) =>
      `${file} ne peut pas être lu : il a été déplacé ou supprimé, ou vous n’avez pas le droit de le lire. Rien n’a été modifié.`,
    filesWanted:
      'Choisissez le seul fichier policy-source.json que vous avez enregistré la dernière fois ; rien n’a été modifié.',
    sampleHeading: 'Regarder un exemple',
    sampleHint: 'Des organisations inventées, pour essayer.',
    samples: {
      legalAid: 'Un petit bureau d’aide juridique',
      shelterNetwork: 'Un réseau de refuges avec des partenaires',
      strict: 'Des règles strictes',
    },
  },
  editor: {
    title: (organisation) => `Règles de Mailstamp : ${organisation}`,
    undo: 'Annuler',
    redo: 'Rétablir',
    toSave: 'Aller à Enregistrer',
    close: 'Fermer',
    closeHeading: 'Fermer sans enregistrer ?',
    closeSentence:
      'Vos modifications ne sont pas encore dans un fichier. Fermer les efface de ce navigateur.',
    closeAnyway: 'Fermer et abandonner',
    stay: 'Continuer',
    tabs: {
      organisation: 'Organisation',
      partners: 'Partenaires',
      people: 'Listes et personnes',
      confidential: 'Messages confidentiels',
      levels: 'Ce qui se passe',
      publication: 'Publication',
    },
    tabsLabel: 'Parties des règles',
    toMend: (count) => `${count} à corriger`,
    elsewhere:
      'Des règles sont aussi modifiées dans un autre onglet, et ce navigateur ne garde le travail que d’un seul : celui où l’on a écrit en dernier. Enregistrez le fichier ici ou là, puis fermez cet onglet.',
    notKept:
      'Ce navigateur ne garde pas votre travail : recharger la page le perdrait. Enregistrez le fichier avant de fermer.',
  },
  problems: {
    heading: 'À corriger',
    none: 'Rien à corriger : ces règles peuvent être publiées.',
    show: 'Montrer',
    place: (part, position) => (position === undefined ? part : `${part}, entrée ${position}`),
    wholePolicy: 'Les règles',
  },
  policyProblems: policyProblemsFr,
  organisation: {
    heading: 'Votre organisation',
    name: 'Nom',
    nameHint: 'Tel qu’on le connaît. Le personnel et les destinataires le lisent.',
    domains: 'Vos domaines, un par ligne',
    domainsHint:
      'ngo.example désigne exactement ce domaine, *.ngo.example tous ceux qui sont en dessous ; ! devant exclut. Tout le monde y compte comme interne.',
    peopleElsewhere: 'Vos collègues à d’autres adresses, une par ligne',
    peopleElsewhereHint:
      'Par exemple une bénévole dont la boîte est ailleurs. Ces personnes comptent comme internes.',
    stampOnPhones: 'Téléphones : les brouillons portent le tampon suggéré, caché',
    stampOnPhonesHint:
      'Aucun complément ne voit ce qu’un téléphone envoie. Avec cette option, les brouillons qui y commencent reçoivent le tampon suggéré dans un en-tête ; le texte reste tel quel et rien n’est demandé.',
    plusTags: 'Adresses avec plus : maya+tribunal@ et maya@ sont une seule personne',
    plusTagsHint:
      'Dans vos propres domaines seulement, et seulement si votre serveur remet les deux dans la même boîte : demandez à qui s’en occupe.',
  },
  until: 'Dernier jour',
  untilHint: 'Sans date, il n’y a pas de fin.',
  who: 'Qui, un par ligne',
  whoHint: 'quelqu.un@ngo.example est une adresse, ngo.example tout le monde là-bas.',
  partners: {
    heading: 'Partenaires',
    hint: 'Des organisations hors de la vôtre qui peuvent recevoir vos messages sous certains tampons.',
    none: 'Aucun partenaire. Les messages internes restent chez vous.',
    add: 'Ajouter un partenaire',
    one: (position) => `Partenaire ${position}`,
    remove: (position) => `Retirer le partenaire ${position}`,
    name: 'Nom, pour vous seulement : il n’est pas publié',
    stamps: 'Peut recevoir des messages avec ces tampons',
    nothingMore:
      'Ils ne peuvent recevoir que ce que tout le monde reçoit : un message publiable va à tous, et un message confidentiel aux personnes de sa conversation. Cochez Interne ou À adapter s’ils doivent recevoir de tels messages.',
  },
  lists: {
    heading: 'Listes de diffusion',
    hint: 'Mailstamp ne voit pas qui est sur une liste. Dites ici qui la lit ; toute autre liste compte comme externe.',
    none: 'Aucune liste.',
    add: 'Ajouter une liste',
    one: (position) => `Liste ${position}`,
    remove: (position) => `Retirer la liste ${position}`,
    address: 'Adresse de la liste',
    audience: 'Qui la lit',
    audiences: {
      organisation: 'Seulement nos collègues',
      partners: 'Nos collègues et les partenaires qui peuvent recevoir « Interne »',
      anyone: 'Tout le monde',
    },
    members: 'Ses membres sont dans toute conversation où la liste se trouve',
    membersHint:
      'Seulement si Mailstamp peut lire par Microsoft Graph qui ils sont, le jour où quelqu’un répond.',
    withMembers: (audience) => `${audience} ; ses membres comptent aussi`,
  },
  aliases: {
    heading: 'Plusieurs adresses d’une même personne',
    hint: 'Qui est dans une conversation confidentielle par une de ces adresses y est par toutes.',
    none: 'Personne. Chaque adresse compte comme une autre personne.',
    add: 'Ajouter une personne',
    one: (position) => `Personne ${position}`,
    remove: (position) => `Retirer la personne ${position}`,
    addresses: 'Toutes ses adresses, une par ligne',
  },
  chain: {
    heading: 'Qui est dans une conversation confidentielle',
    hint: 'Un message confidentiel reste entre les personnes qui y sont déjà. Pour toute autre, il est retenu jusqu’à ce que quelqu’un la laisse entrer.',
    rules: {
      root: 'Les personnes de son premier message confidentiel, et celles ajoutées par qui peut le faire',
      parent: 'Les personnes du message auquel on répond, quel que soit qui les a ajoutées',
    },
    inOutlook:
      'Dans Outlook, ce choix compte là où Mailstamp peut chercher la conversation dans la boîte. Ailleurs comptent les personnes à qui la réponse s’adressait quand elle a été ouverte.',
  },
  approvers: {
    heading: 'Qui peut laisser entrer quelqu’un',
    hint: 'En plus de la personne qui a commencé la conversation. Quand elles écrivent, ces personnes peuvent ajouter quelqu’un après une question ; les autres doivent leur demander.',
    none: 'Personne. Seule la personne qui a commencé une conversation peut laisser entrer quelqu’un.',
    add: 'Ajouter une personne qui décide',
    one: (position) => `Responsable ${position}`,
    remove: (position) => `Retirer le ou la responsable ${position}`,
    role: 'Fonction, par exemple Direction',
    addresses: 'Ses adresses, une par ligne',
    absent: 'En absence : la personne remplaçante décide',
    standInRole: 'Fonction de la personne remplaçante, par exemple Référente protection',
    standInHint: 'Décide seulement pendant l’absence. Laissez vide s’il n’y en a pas.',
    standInAddresses: 'Adresses de la personne remplaçante, une par ligne',
    nobodyDecides:
      'Pendant cette absence, personne ne décide à ce titre. Nommez une personne remplaçante, ou décochez la case.',
  },
  limits: {
    heading: 'À partir de quand c’est remarqué',
    hint: 'Laissez un nombre vide pour garder ce qui est habituel.',
    exposed: 'Personnes extérieures qui peuvent voir leurs adresses',
    exposedHint: (usual) =>
      `S’il y en a plus dans À et Cc, Mailstamp dit qu’elles se voient les unes les autres. D’habitude ${usual}.`,
    notice: 'Heures avant qu’une ancienne copie de ces règles soit signalée',
    noticeHint: (usual) =>
      `Si policy.json n’est pas accessible, le complément continue avec sa copie et le signale après ce temps. D’habitude ${usual}.`,
    hold: 'Heures avant que l’ancienne copie ne serve plus',
    holdHint: (usual) =>
      `Ensuite, le complément ne connaît plus que vos propres domaines et retient les messages à toute autre personne qui a besoin d’une règle. D’habitude ${usual}.`,
  },
  standing: {
    heading: 'Qui peut rejoindre un message confidentiel sans qu’on demande',
    hint: 'Par exemple un service d’interprètes. Chacun peut l’ajouter à une conversation confidentielle.',
    none: 'Personne.',
    add: 'Ajouter une personne qui peut rejoindre',
    one: (position) => `Accord permanent ${position}`,
    remove: (position) => `Retirer l’accord permanent ${position}`,
    as: 'À quel titre, pour vous seulement : ce n’est pas publié',
  },
  restricted: {
    heading: 'Qui ne peut recevoir que certains tampons',
    hint: 'Même en interne, par exemple la communication, qui ne doit rien recevoir qui ne soit publiable.',
    none: 'Personne.',
    add: 'Ajouter une personne limitée',
    one: (position) => `Limite ${position}`,
    remove: (position) => `Retirer la limite ${position}`,
    stamps: 'Ne peut recevoir que ces tampons',
  },
  levels: {
    heading: 'Ce qui se passe quand Mailstamp remarque quelque chose',
    hint: 'La première colonne vaut pour tous les tampons ; les autres, là où un tampon doit différer.',
    finding: 'Remarqué',
    always: 'Tous les tampons',
    byDefault: (level) => `Comme d’habitude : ${level}`,
    sameAsAlways: 'Idem',
    cell: (kind, column) => `${kind} : ${column}`,
    and: 'et',
    silent: (kind, stamps) =>
      `« ${kind} » est réglé sur « Rien » : de tels messages (${stamps}) partiraient sans un mot.`,
    names: {
      off: 'Rien',
      note: 'Le dire dans le volet',
      warn: 'Demander avant l’envoi',
      reason: 'Demander une raison',
      approve: 'Demander un accord',
      block: 'Retenir',
    },
    kinds: {
      'outside-organisation': 'Quelqu’un d’extérieur, sur un message qui reste interne',
      'beyond-chain': 'Quelqu’un qui n’était pas dans la conversation confidentielle',
      'new-on-chain': 'De même, ajouté par qui peut le laisser entrer',
      'added-later': 'Quelqu’un qu’une autre personne a ajouté plus tard',
      'list-undeclared': 'Une liste que ces règles ne nomment pas',
      'stamp-lowered': 'Un tampon moins strict que celui de la conversation',
      'stricter-attachment': 'Une pièce jointe au tampon plus strict',
      'bcc-on-confidential': 'Quelqu’un en Cci d’un message confidentiel',
      'restricted-recipient': 'Quelqu’un qui ne peut recevoir que d’autres tampons',
      'exposed-recipients': 'Beaucoup de personnes extérieures qui voient leurs adresses',
      'look-alike': 'Une adresse extérieure qui ressemble aux vôtres',
      'policy-stale': 'Une ancienne copie de ces règles',
    },
  },
  alsoIn: (language) => `Écrire aussi ces textes dans cette langue : ${language}`,
  checklist: {
    heading: 'Liste de contrôle avant publication',
    hint: 'Le personnel coche chaque ligne avant de rendre un message publiable.',
    none: 'La liste est vide. Il lui faut au moins une ligne.',
    add: 'Ajouter une ligne',
    one: (position) => `Ligne ${position}`,
    remove: (position) => `Retirer la ligne ${position}`,
    text: (language) => `Texte (${language})`,
  },
  adjustments: {
    heading: 'Changements suggérés',
    hint: 'Proposés au personnel quand il faut des changements ; chacun peut écrire les siens.',
    none: 'Aucune suggestion.',
    add: 'Ajouter un changement',
    one: (position) => `Changement ${position}`,
    remove: (position) => `Retirer le changement ${position}`,
    text: (language) => `Texte (${language})`,
  },
  uses: {
    heading: 'Usages suggérés',
    hint: 'Proposés au personnel pour ce qui peut être public ; chacun peut écrire les siens.',
    none: 'Aucune suggestion.',
    add: 'Ajouter un usage',
    one: (position) => `Usage ${position}`,
    remove: (position) => `Retirer l’usage ${position}`,
    text: (language) => `Texte (${language})`,
  },
  files: {
    wrong: {
      folder: 'C’est un dossier.',
      several: 'Ce sont plusieurs fichiers.',
      'no-file': 'Ce n’est pas un fichier.',
    },
  },
  trial: {
    heading: 'Essayer un message',
    hint: 'Décrivez un message de votre personnel et voyez ce qui se passerait à l’envoi.',
    stamp: 'Tampon',
    noStamp: 'Sans tampon',
    asMarked: (stamp) => `Comme dans le message : ${stamp}`,
    to: 'À',
    toHint: 'Des adresses, une par ligne',
    cc: 'Cc',
    bcc: 'Cci',
    from: 'De',
    fromHint: 'Laissez vide pour n’importe qui de chez vous.',
    openMail: 'Ouvrir un message',
    openMailHint: 'Ou déposez ici un fichier .eml. Il est lu sur cette page et n’est envoyé nulle part.',
    filesWanted: 'Choisissez un message enregistré en fichier .eml ; les champs restent tels quels.',
    putAway: 'Ranger ce message',
    mailOpened: (file) =>
      `Les champs ci-dessous sont ceux de ${file}. Ce qu’il cite et ce qui y est joint compte aussi, jusqu’à ce que vous le rangiez.`,
    mailAnswers: (file) =>
      `Les champs ci-dessous sont ceux de ${file}. Ce qu’il cite et ce qui y est joint compte aussi. Il répond à un autre message : si celui-ci était confidentiel, cochez la case ci-dessous et dites qui y était.`,
    mailRefused: {
      'too-large': (file) =>
        `${file} est plus grand que tout message. Choisissez-en un plus petit ; les champs restent tels quels.`,
      'no-mail': (file) =>
        `${file} n’est pas un message. Enregistrez le message depuis Outlook en .eml et choisissez ce fichier ; les champs restent tels quels.`,
      'names-nobody': (file) =>
        `${file} ne nomme aucun destinataire. Choisissez un message qui en a ; les champs restent tels quels.`,
      mailbox: (file) =>
        `${file} est toute une boîte aux lettres. Choisissez-en un message, en .eml ; les champs restent tels quels.`,
      unreadable: (file) =>
        `${file} ne peut pas être lu : il a été déplacé ou supprimé, ou vous n’avez pas le droit de le lire. Les champs restent tels quels.`,
      msg: (file) =>
        `${file} est sous la forme d’Outlook classique, qui ne peut pas être lue ici. Enregistrez le message en .eml dans le nouvel Outlook ou dans Outlook sur le web ; les champs restent tels quels.`,
      broken: (file) =>
        `${file} ne peut pas être lu en entier : il est abîmé, ou n’est pas un message. Enregistrez-le à nouveau, ou tapez ses destinataires ; les champs restent tels quels.`,
    },
    isAnswer: 'Il répond à une conversation confidentielle',
    answers: 'Qui était dans cette conversation',
    day: 'Envoyé le',
    nobody: 'Tapez une adresse pour voir ce qui se passe.',
    mendFirst: 'Corrigez d’abord les règles ; vous pourrez ensuite les essayer.',
    given: 'Une liste de diffusion ne compte ici comme telle que si ces règles la nomment.',
    givenNeeds: 'La liste de contrôle, les usages et les changements comptent ici comme complets.',
    outcomes: {
      off: 'Il serait envoyé, sans interrompre personne.',
      note: 'Il serait envoyé. Le volet signalerait quelque chose.',
      warn: 'Outlook demanderait avant d’envoyer.',
      reason: 'Il serait retenu jusqu’à ce que l’auteur donne une raison.',
      approve: 'Il serait retenu jusqu’à l’accord d’une personne qui peut le donner.',
      block: 'Il ne serait pas envoyé.',
    },
    reasons: 'Pourquoi',
    alert: 'Ce que le personnel lirait',
  },
  changes: {
    heading: 'Ce qui a changé',
    none: 'Rien n’a changé depuis l’ouverture.',
    parts: {
      edition: 'Édition',
      name: 'Nom de l’organisation',
      domains: 'Vos domaines',
      peopleElsewhere: 'Vos collègues à d’autres adresses',
      stampOnPhones: 'Tampon sur téléphone',
      plusTags: 'Adresses qui diffèrent après un plus',
      partners: 'Partenaires',
      lists: 'Listes de diffusion',
      standing: 'Peut rejoindre un message confidentiel',
      restricted: 'Ne peut recevoir que certains tampons',
      aliases: 'Plusieurs adresses d’une même personne',
      chain: 'Qui est dans une conversation confidentielle',
      approvers: 'Peut laisser entrer quelqu’un',
      limits: 'À partir de quand',
      levels: 'Ce qui se passe',
      checklist: 'Liste de contrôle',
      adjustments: 'Changements suggérés',
      uses: 'Usages suggérés',
    },
    stampedOnPhones: 'le tampon suggéré, caché',
    notStampedOnPhones: 'aucun',
    onePerson: 'une seule personne',
    differentPeople: 'des personnes différentes',
    added: (part, about, says) => `${part} : ajout, ${quote(about, says)}`,
    removed: (part, about, says) => `${part} : retrait, ${quote(about, says)}`,
    changed: (part, about, from, to) =>
      `${part} : ${about === '' ? '' : `${about}, `}avant « ${from} », maintenant « ${to} »`,
    until: (day) => `jusqu’au ${day}`,
    standIn: (who) => `remplacement : ${who}`,
    absent: 'en absence',
  },
  save: {
    heading: 'Enregistrer',
    version: 'Nom de cette édition',
    versionHint: 'Les registres la nomment. Une date convient bien.',
    sameVersion:
      'Cette édition n’est plus celle que vous avez ouverte, mais porte son nom. Donnez-lui-en un autre, pour que les registres les distinguent.',
    callIt: (version) => `L’appeler ${version}`,
    issuedAt: 'Jour de cette édition',
    issuedAtHint:
      'Aujourd’hui, d’ordinaire. Elle n’attend pas ce jour : elle vaut dès que policy.json est sur votre serveur web.',
    source: 'Enregistrer policy-source.json',
    sourceHint:
      'Pas public : il contient des noms et des adresses. Gardez-le là où seuls les administrateurs peuvent le lire, et rouvrez-le ici la prochaine fois.',
    published: 'Enregistrer policy.json',
    publishedHint:
      'Public : le complément le lit sur votre serveur web, et n’importe qui peut le lire. Les personnes et les partenaires n’y sont que des codes, mais qui en soupçonne un peut le vérifier.',
    mendFirst: 'Corrigez ce qui est signalé plus haut ; policy.json pourra alors être fait.',
    saved: {
      source: {
        done: 'policy-source.json est dans vos téléchargements. Il n’est pas public.',
        next: 'Déplacez-le dans un dossier que seuls les administrateurs peuvent lire, jamais sur le serveur web. La prochaine fois, rouvrez-le ici.',
        other: 'Enregistrez aussi policy.json : le complément ne lit que celui-là.',
      },
      published: {
        done: 'policy.json est dans vos téléchargements. Il est public.',
        next: 'Mettez-le sur votre serveur web à la place du policy.json à côté de manifest.xml. Le prochain message le suivra. Si quelqu’un d’autre s’occupe du serveur, envoyez-lui ce fichier et ces mots :',
        other:
          'Enregistrez aussi policy-source.json : sans lui, vous ne pourrez pas reprendre ces règles la prochaine fois.',
      },
    },
    forServer: (version) =>
      `Merci de mettre le policy.json ci-joint sur le serveur web, dans le dossier de Mailstamp où se trouve manifest.xml, à la place du policy.json qui y est. C’est l’édition ${version}. Rien n’est à installer ni à redémarrer.`,
  },
};
