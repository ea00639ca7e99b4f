import { render } from 'preact';
import { LANGUAGES } from '@/stored/languages';
import { ALL_LANGUAGES } from '@/ui/words/all-languages';
import { flatten } from '@/ui/words/messages';
import { speak } from '@/ui/words/say';
import './gallery.css';
import { SCENES } from './scenes';

const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const language = LANGUAGES.find((known) => known === query.get('language')) ?? 'en';
speak({ language, messages: flatten(ALL_LANGUAGES[language]) });
document.documentElement.lang = language;
const scene = SCENES.find((candidate) => candidate.name === query.get('scene'));
const stage = document.body.appendChild(document.createElement('main'));

if (scene?.shadowCss !== undefined) {
  stage.className = 'stage';
  const root = stage.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(scene.shadowCss);
  root.adoptedStyleSheets = [sheet];
  const place = document.createElement('div');
  root.append(place);
  render(scene.draw(theme), place);
} else if (scene) {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = scene.pageCss ?? '';
  render(scene.draw(theme), stage);
} else {
  render(
    <ul>
      {SCENES.map(({ name }) => (
        <li key={name}>
          <a href={`?scene=${name}`}>{name}</a> <a href={`?scene=${name}&theme=dark`}>dark</a>
        </li>
      ))}
    </ul>,
    stage,
  );
}
for (const words of scene?.press ?? []) {
  const button = [...(stage.shadowRoot ?? document).querySelectorAll('button')].find(({ textContent }) =>
    textContent.startsWith(words),
  );
  button?.click();
}
Object.assign(window, {
  sceneList: SCENES.map(({ name, width, height, narrow }) => ({ name, width, height, narrow })),
});
