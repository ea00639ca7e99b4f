import { expect, it } from 'vitest';
import { agenciesIn } from '@/core/profile/agencies';

it.each([
  [
    'attributed to the General Staff Main Intelligence Directorate (GRU) 85th Main Special Service Center (GTsSS) military unit 26165',
    ['GRU (Main Intelligence Directorate)', 'GTsSS (Main Special Service Center)', 'Unit 26165'],
  ],
  ['works for the Ministry of State Security', ['MSS (Ministry of State Security)']],
  ['the Islamic Revolutionary Guard Corps', ['IRGC (Revolutionary Guard)']],
  ['PLA Unit 61398', ['PLA (People’s Liberation Army)', 'Unit 61398']],
  ["the People’s Liberation Army, or the People's Liberation Army", ['PLA (People’s Liberation Army)']],
  // Other words with the same letters.
  ['a plan to explain; masse; gruesome', []],
  ['the pla of a cia', []],
  ['unit 12 of 8200 machines', []],
])('in "%s": %j', (text, agencies) => {
  expect(agenciesIn(text)).toEqual(agencies);
});
