import type { common as english } from '../en/common';
import type { Translation } from '../messages';

export const common: Translation<typeof english> = {
  language: 'ja',
  listed: '{all}、{item}',
  sentence: '{text}。',
  todayAt: '今日 {time}',
  yesterdayAt: '昨日 {time}',
  tomorrowAt: '明日 {time}',
  dayAt: '{date} {time}',
  daysOld: { other: '{date}、{count}日前' },
  byOrganisation: '組織により設定済み',
  switchedOff: '組織により無効にされています。',
  undo: '元に戻す',
  cancel: 'キャンセル',
  close: '閉じる',
  remove: '削除',
  more: { other: 'ほか{count}件' },
  actors: { other: '{count}アクター' },
  names: { other: '{count}件の名前' },
  records: { other: '{count}レコード' },
  vendors: { other: '{count}ベンダー' },
  you: '自分',
  fieldFull: { other: '{count}文字まで入ります。それより後は入りません。' },
  brackets: '（{text}）',
};
