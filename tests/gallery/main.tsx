import { render } from 'preact';
import './gallery.css';
import { SCENES } from './scenes';

const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
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
  // What the press before opened is drawn first.
  await new Promise(requestAnimationFrame);
  const button = [...(stage.shadowRoot ?? document).querySelectorAll('button')].find(
    ({ ariaLabel, textContent }) => (ariaLabel ?? textContent).startsWith(words),
  );
  button?.click();
}
Object.assign(window, {
  sceneList: SCENES.map(({ name, width, height, narrow }) => ({ name, width, height, narrow })),
});
