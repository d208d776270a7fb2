/**
 * Which Latin letters or digits a character looks like, after Unicode's table of confusable characters (UTS #39). Written
 * by scripts/confusables.mjs; docs/unicode-licence.txt says under which terms. Only what an address may contain: small
 * letters, without accents, that do not stand for ASCII themselves.
 */
export const CONFUSABLES: readonly (readonly [letters: string, twins: string])[] = [
  ['2', '\u{14bf}\u{a6ef}\u{1bb}'],
  ['3', '\u{1d206}\u{16f3b}\u{118ca}'],
  ['6', '\u{431}\u{118d5}'],
  ['7', '\u{1d212}\u{118c6}'],
  ['8', '\u{b03}\u{9ea}\u{a6a}\u{1e8cb}\u{223}\u{1031a}'],
  ['9', '\u{a67}\u{b68}\u{9ed}\u{d6d}\u{118cc}\u{118d6}'],
  [
    'a',
    '\u{237a}\u{251}\u{3b1}\u{1d6c2}\u{1d6fc}\u{1d736}\u{1d770}\u{1d7aa}\u{430}\u{1d6a8}\u{1d6e2}\u{1d71c}\u{1d756}\u{1d790}\u{15c5}\u{a4ee}\u{16f40}\u{102a0}\u{2376}',
  ],
  ['aa', '\u{a733}'],
  ['ae', '\u{e6}\u{4d5}'],
  ['ao', '\u{a735}'],
  ['ar', '\u{1f707}'],
  ['au', '\u{a737}'],
  ['av', '\u{a739}\u{a73b}'],
  ['ay', '\u{a73d}'],
  [
    'b',
    '\u{1472}\u{15af}\u{1d6a9}\u{1d6e3}\u{1d71d}\u{1d757}\u{1d791}\u{15f7}\u{a4d0}\u{10282}\u{102a1}\u{10301}\u{253}\u{1473}\u{183}\u{180}\u{48d}\u{463}',
  ],
  [
    'c',
    '\u{1d04}\u{3f2}\u{2ca5}\u{441}\u{abaf}\u{1043d}\u{1f74c}\u{118f2}\u{118e9}\u{a4da}\u{102a2}\u{10302}\u{1051c}\u{a2}\u{23c}\u{4ab}',
  ],
  ['d', '\u{501}\u{146f}\u{a4d2}\u{15de}\u{15ea}\u{a4d3}\u{257}\u{256}\u{18c}\u{111}\u{20ab}'],
  ['dz', '\u{2a3}'],
  [
    'e',
    '\u{212e}\u{ab32}\u{435}\u{4bd}\u{22ff}\u{1d6ac}\u{1d6e6}\u{1d720}\u{1d75a}\u{1d794}\u{2d39}\u{a4f0}\u{10286}\u{247}\u{4bf}',
  ],
  [
    'f',
    '\u{ab35}\u{a799}\u{1e9d}\u{584}\u{1d213}\u{1d7ca}\u{15b4}\u{a4dd}\u{118c2}\u{10287}\u{102a5}\u{10525}\u{192}\u{1d6e}',
  ],
  ['g', '\u{261}\u{1d83}\u{18d}\u{581}\u{a4d6}\u{260}\u{1e5}'],
  [
    'h',
    '\u{4bb}\u{570}\u{1d6ae}\u{1d6e8}\u{1d722}\u{1d75c}\u{1d796}\u{157c}\u{a4e7}\u{102cf}\u{266}\u{a695}\u{127}\u{210f}\u{45b}',
  ],
  [
    'i',
    '\u{2373}\u{131}\u{1d6a4}\u{26a}\u{269}\u{3b9}\u{1d6ca}\u{1d704}\u{1d73e}\u{1d778}\u{1d7b2}\u{456}\u{a647}\u{4cf}\u{ab75}\u{118c3}\u{2378}\u{268}\u{1d7b}\u{1d7c}',
  ],
  ['j', '\u{3f3}\u{458}\u{148d}\u{a4d9}\u{249}'],
  ['k', '\u{1d6b1}\u{1d6eb}\u{1d725}\u{1d75f}\u{1d799}\u{16d5}\u{a4d7}\u{10518}\u{199}\u{20ad}'],
  [
    'l',
    '\u{5c0}\u{2223}\u{23fd}\u{ffe8}\u{661}\u{6f1}\u{10320}\u{1e8c7}\u{1c0}\u{1d6b0}\u{1d6ea}\u{1d724}\u{1d75e}\u{1d798}\u{5d5}\u{5df}\u{627}\u{1ee00}\u{1ee80}\u{fe8e}\u{fe8d}\u{7ca}\u{2d4f}\u{16c1}\u{a4f2}\u{16f28}\u{1028a}\u{10309}\u{1d22a}\u{14aa}\u{a4e1}\u{16f16}\u{10526}\u{fd3c}\u{fd3d}\u{142}\u{26d}\u{19a}\u{26b}',
  ],
  ['ll', '\u{2016}\u{2225}\u{1c1}\u{5f0}\u{10199}'],
  ['lls', '\u{10198}'],
  ['ls', '\u{2aa}'],
  ['lt', '\u{20b6}'],
  ['lz', '\u{2ab}'],
  [
    'm',
    '\u{1d6b3}\u{1d6ed}\u{1d727}\u{1d761}\u{1d79b}\u{15f0}\u{16d6}\u{a4df}\u{102b0}\u{10311}\u{118e3}\u{11700}\u{20a5}\u{271}\u{1d6f}\u{ab51}',
  ],
  ['mb', '\u{1f76b}'],
  [
    'n',
    '\u{578}\u{57c}\u{1d6b4}\u{1d6ee}\u{1d728}\u{1d762}\u{1d79c}\u{a4e0}\u{10513}\u{1018e}\u{273}\u{19e}\u{3b7}\u{1d6c8}\u{1d702}\u{1d73c}\u{1d776}\u{1d7b0}\u{1d70}\u{272}',
  ],
  [
    'o',
    '\u{c02}\u{c82}\u{d02}\u{d82}\u{966}\u{a66}\u{ae6}\u{be6}\u{c66}\u{ce6}\u{d66}\u{e50}\u{ed0}\u{1040}\u{665}\u{6f5}\u{1d0f}\u{1d11}\u{ab3d}\u{3bf}\u{1d6d0}\u{1d70a}\u{1d744}\u{1d77e}\u{1d7b8}\u{3c3}\u{1d6d4}\u{1d70e}\u{1d748}\u{1d782}\u{1d7bc}\u{2c9f}\u{43e}\u{10ff}\u{585}\u{5e1}\u{647}\u{1ee24}\u{1ee64}\u{1ee84}\u{feeb}\u{feec}\u{feea}\u{fee9}\u{6be}\u{fbac}\u{fbad}\u{fbab}\u{fbaa}\u{6c1}\u{fba8}\u{fba9}\u{fba7}\u{fba6}\u{6d5}\u{d20}\u{101d}\u{104ea}\u{118c8}\u{118d7}\u{1042c}\u{7c0}\u{9e6}\u{b66}\u{3007}\u{114d0}\u{118e0}\u{1d6b6}\u{1d6f0}\u{1d72a}\u{1d764}\u{1d79e}\u{2d54}\u{12d0}\u{b20}\u{a4f3}\u{10292}\u{102ab}\u{10516}\u{6ff}\u{f8}\u{ab3e}\u{2d41}\u{275}\u{a74b}\u{4e9}\u{473}\u{ab8e}\u{abbb}\u{2296}\u{229d}\u{236c}\u{1d21a}\u{1f714}\u{3b8}\u{3d1}\u{1d6c9}\u{1d6dd}\u{1d703}\u{1d717}\u{1d73d}\u{1d751}\u{1d777}\u{1d78b}\u{1d7b1}\u{1d7c5}\u{1d6af}\u{1d6b9}\u{1d6e9}\u{1d6f3}\u{1d723}\u{1d72d}\u{1d75d}\u{1d767}\u{1d797}\u{1d7a1}\u{2d31}\u{ab74}\u{629}',
  ],
  ['oe', '\u{153}'],
  ['oo', '\u{221e}\u{a74f}\u{a699}'],
  [
    'p',
    '\u{2374}\u{3c1}\u{3f1}\u{1d6d2}\u{1d6e0}\u{1d70c}\u{1d71a}\u{1d746}\u{1d754}\u{1d780}\u{1d78e}\u{1d7ba}\u{1d7c8}\u{2ca3}\u{440}\u{1d6b8}\u{1d6f2}\u{1d72c}\u{1d766}\u{1d7a0}\u{146d}\u{a4d1}\u{10295}\u{1a5}\u{1d7d}',
  ],
  ['q', '\u{51b}\u{563}\u{566}\u{2d55}\u{2a0}'],
  ['qe', '\u{1f700}'],
  [
    'r',
    '\u{ab47}\u{ab48}\u{1d26}\u{2c85}\u{433}\u{ab81}\u{1d216}\u{1587}\u{a4e3}\u{16f35}\u{27d}\u{27c}\u{24d}\u{493}\u{1d72}',
  ],
  ['s', '\u{a731}\u{1bd}\u{455}\u{abaa}\u{118c1}\u{10448}\u{a4e2}\u{16f3a}\u{10296}\u{282}\u{1d74}'],
  ['sss', '\u{1f75c}'],
  [
    't',
    '\u{22a4}\u{27d9}\u{1f768}\u{1d6bb}\u{1d6f5}\u{1d72f}\u{1d769}\u{1d7a3}\u{a4d4}\u{16f0a}\u{10297}\u{102b1}\u{10315}\u{1ad}\u{2361}\u{167}\u{1d75}\u{1ab}',
  ],
  ['tf', '\u{a777}'],
  ['ts', '\u{2a6}'],
  [
    'u',
    '\u{a79f}\u{1d1c}\u{ab4e}\u{ab52}\u{28b}\u{3c5}\u{1d6d6}\u{1d710}\u{1d74a}\u{1d784}\u{1d7be}\u{57d}\u{104f6}\u{118d8}\u{222a}\u{22c3}\u{1200}\u{144c}\u{a4f4}\u{16f42}\u{1d7e}\u{ab9c}',
  ],
  ['ue', '\u{1d6b}'],
  ['uo', '\u{ab63}'],
  [
    'v',
    '\u{2228}\u{22c1}\u{1d20}\u{3bd}\u{1d6ce}\u{1d708}\u{1d742}\u{1d77c}\u{1d7b6}\u{475}\u{5d8}\u{11706}\u{aba9}\u{118c0}\u{1d20d}\u{667}\u{6f7}\u{2d38}\u{142f}\u{a6df}\u{a4e6}\u{16f08}\u{1051d}\u{10197}',
  ],
  ['vb', '\u{1f76c}'],
  [
    'w',
    '\u{26f}\u{1d21}\u{461}\u{51d}\u{561}\u{1170a}\u{1170e}\u{1170f}\u{ab83}\u{118ef}\u{118e6}\u{a4ea}\u{114c5}\u{20a9}\u{a761}',
  ],
  [
    'x',
    '\u{166e}\u{d7}\u{292b}\u{292c}\u{2a2f}\u{445}\u{1541}\u{157d}\u{166d}\u{2573}\u{10322}\u{118ec}\u{1d6be}\u{1d6f8}\u{1d732}\u{1d76c}\u{1d7a6}\u{2d5d}\u{16b7}\u{a4eb}\u{10290}\u{102b4}\u{10317}\u{10527}\u{2a30}\u{10196}',
  ],
  [
    'y',
    '\u{263}\u{1d8c}\u{28f}\u{1eff}\u{ab5a}\u{3b3}\u{213d}\u{1d6c4}\u{1d6fe}\u{1d738}\u{1d772}\u{1d7ac}\u{443}\u{4af}\u{10e7}\u{118dc}\u{3d2}\u{1d6bc}\u{1d6f6}\u{1d730}\u{1d76a}\u{1d7a4}\u{a4ec}\u{16f43}\u{102b2}\u{1b4}\u{24f}\u{4b1}\u{a5}',
  ],
  [
    'z',
    '\u{1d22}\u{ab93}\u{118c4}\u{102f5}\u{118e5}\u{1d6ad}\u{1d6e7}\u{1d721}\u{1d75b}\u{1d795}\u{a4dc}\u{290}\u{1b6}\u{225}\u{1d76}',
  ],
];
