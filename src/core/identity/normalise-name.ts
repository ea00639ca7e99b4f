export { nameKey as normaliseName } from '../text/characters';
