import { defineConfig } from 'wxt';
import shipped from '../../../wxt.config';

/** What ships, built beside the build that tests use. */
export default defineConfig({ ...shipped, outDir: '.output/bench' });
