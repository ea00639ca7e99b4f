import { measureMatch, measureTenfold } from './match';
import { readMaterials } from './materials';
import { measurePeers } from './peers';
import { measureRefresh } from './refresh';
import { measureScaling } from './scaling';
import { measureSearch } from './search';
import { measureCompiled } from './sizes';

export type NodeFigures = ReturnType<typeof measureInNode>;

/** Everything that is measured without a browser. Runs bundled, in a process of its own: see `runInNode`. */
function measureInNode(upstream: string, quick: boolean) {
  const materials = readMaterials(upstream, quick);
  return {
    ...measureRefresh(materials),
    ...measureMatch(materials),
    tenfoldNames: measureTenfold(materials),
    scaling: measureScaling(materials),
    ...measureSearch(materials),
    compiled: measureCompiled(materials),
    peers: measurePeers(materials),
  };
}

const [upstream = '', mode] = process.argv.slice(2);
process.stdout.write(JSON.stringify(measureInNode(upstream, mode === 'quick')));
