/**
 * Words and names of other things that are also names of actors, in scripts of which the word list, which is English, knows
 * nothing. Of these a name needs a cue of its own.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  [
    // Thallium, Connie, storyboard, Killeen, Akira, Klopp, Medusa, dark side, black cat, red eyes (a card of a game), sandworm,
    // Tula, Revil (of Gundam), stonefly, hermit, refurbished.
    '탈륨 코니 콘티 킬린 아키라 클롭 메두사 다크사이드 블랙캣 레드아이즈 샌드웜 툴라 레빌 스톤플라이 허밋 리퍼',
    // Strontium, Revil, Conti, black suit, Akira, dark side, Medusa, black cat, sandworm, Clop.
    'ストロンチウム レビル コンティ ブラックスーツ アキラ ダークサイド メデューサ ブラックキャット サンドワーム クロップ',
    // Rattlesnake, sandworm, equation, white dolphin, a beast of legends, green spot, mermaid, sphinx, sting, lurker, hamster, a jet,
    // bears of a game, the Eye of Sauron.
    '响尾蛇 沙虫 方程式 白海豚 穷奇 绿斑 美人鱼 人面狮 毒针 潜行者 黄金鼠 飞鲨 拍拍熊 索伦之眼',
    // Lazarus of the Bible.
    '拉撒路',
    // Holmium, phosphorus, lyceum, Reville.
    'هولميوم الفوسفور فوسفوروس ليسيوم ريفيل',
    // Reville, in Persian and Hindi.
    'ریویل रेविल',
  ].flatMap((line) => line.split(' ')),
);
